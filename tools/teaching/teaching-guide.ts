/** The Vite plugin behind `virtual:teaching-guide`: docs/teaching.md, read when pages are made. */
import type { Plugin, ResolvedConfig } from 'vite'
import type { TextPicture } from '../../src/domain/lesson/text-page.ts'
import { guidePictures, readTeachingGuide } from './read-guide.ts'

const name = 'virtual:teaching-guide'

export function teachingGuide(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'teaching guide',
    configResolved(resolved) {
      config = resolved
    },
    resolveId: { filter: { id: /^virtual:teaching-guide$/ }, handler: () => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:teaching-guide$/ },
      handler() {
        const { page, pictures } = readTeachingGuide()
        const shown = pictures.map((picture): [string, TextPicture] => {
          const { width, height, file } = picture
          const path = config.command === 'serve' ? `docs/${picture.name}` : file
          return [picture.name, { src: config.base + path, width, height }]
        })
        return `export const guide = ${JSON.stringify({ page, pictures: Object.fromEntries(shown) })}`
      },
    },
  }
}

/**
 * Puts the pictures into the built site. They are no part of the desk's set, which has no room for them: without a network the
 * guide has its text, and says what each picture showed.
 */
export const teachingPictures = (): Plugin => ({
  name: 'pictures of the teaching guide',
  generateBundle() {
    for (const { file, bytes } of guidePictures())
      this.emitFile({ type: 'asset', fileName: file, source: bytes })
  },
})
