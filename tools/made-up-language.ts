/** Builds the app in a language that nobody speaks: PSEUDO_LOCALE=ar-XB node node_modules/vite/bin/vite.js build */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { compileMessages, madeUpFolder } from './compile-messages.ts'
import type { PseudoLocale } from './pseudo-locales.ts'

/** Every message comes from the made-up language's folder instead of the usual one. */
export function madeUpLanguage(locale: PseudoLocale): Plugin {
  return {
    name: 'made-up language',
    enforce: 'pre',
    async buildStart() {
      await compileMessages(locale)
    },
    resolveId: {
      filter: { id: /(?:messages|\.)\/generated\// },
      handler: (source) => join(madeUpFolder(locale), source.replace(/^.*\/generated\//, '')),
    },
  }
}
