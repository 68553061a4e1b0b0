/** What makes the site an app: its manifest, and its service worker with the shell's list put in. */
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa'
import { shellAssetsEdition, shellFiles, siteEdition } from './offline-sets.ts'
import { pngSize } from './png-size.ts'

export interface PwaOptions {
  /** The address under which the app lives, with slashes around: `/` or `/blowback/`. */
  readonly base: string
  readonly name: string
  readonly shortName: string
  readonly description: string
  /** The first two are offered by a long press on the app's icon. */
  readonly courses: readonly { readonly slug: string; readonly title: string }[]
  /** Where `src` and `public` lie. */
  readonly root?: string
  /** Patterns of built files that learners' pages never load, to keep out of the shell. */
  readonly except?: readonly string[]
  /** Plugins for the build of the service worker. */
  readonly workerPlugins?: readonly Plugin[]
}

/** The paper and the ink of the light theme: the splash screen comes before any style can be read. */
const paper = '#faf6ee'

/** The plugin, after all that writes pages: `closeBundle` runs last, so that the shell's list knows them. */
export function pwa(options: PwaOptions): Plugin[] {
  const root = options.root ?? process.cwd()
  let outDir = resolve(root, 'dist')
  let isWritten = false
  const plugins = VitePWA({
    strategies: 'injectManifest',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    srcDir: 'src/app',
    // The plugin names the worker after its source; the name people's browsers keep asking for must never change.
    filename: 'sw.js',
    base: options.base,
    scope: options.base,
    manifest: manifestOf(options, resolve(root, 'public')),
    injectManifest: {
      // The files are found by `shellFiles`, by the very rules that the courses' lists go by.
      globPatterns: [],
      manifestTransforms: [
        async () => {
          const files = await shellFiles(outDir, options.except)
          const manifest = files.map(({ url, hash, bytes }) => ({ url, revision: hash, size: bytes }))
          return { manifest, warnings: [] }
        },
      ],
    },
    integration: {
      closeBundleOrder: 'post',
      configureOptions(config) {
        outDir = resolve(config.root, config.build.outDir)
      },
      beforeBuildServiceWorker(resolved) {
        resolved.swSrc = resolve(root, 'src/app/service-worker.ts')
        // The plugin adds the web manifest under a hash of another kind; `shellFiles` has it already.
        resolved.injectManifest.additionalManifestEntries = []
      },
      async configureCustomSWViteBuild(config) {
        const shell = await shellFiles(outDir, options.except)
        config.logLevel = 'warn'
        config.plugins = [...(config.plugins ?? []), ...(options.workerPlugins ?? [])]
        config.define = {
          ...config.define,
          __GENERATION__: JSON.stringify(siteEdition(outDir, shell)),
          __SHELL_ASSETS__: JSON.stringify(shellAssetsEdition(shell)),
        }
      },
    },
  })
  const written: Plugin = {
    name: 'written',
    writeBundle() {
      isWritten = true
    },
  }
  return [written, ...plugins.map((plugin) => onlyIf(() => isWritten, plugin))]
}

/** The bundler closes a failed build too; what the plugin then says of missing files would hide why it failed. */
function onlyIf(isWritten: () => boolean, plugin: Plugin): Plugin {
  const { closeBundle } = plugin
  if (typeof closeBundle !== 'object') return plugin
  return {
    ...plugin,
    closeBundle: {
      ...closeBundle,
      async handler(error) {
        if (isWritten()) await closeBundle.handler.call(this, error)
      },
    },
  }
}

/** The web manifest. Addresses are relative to it, but for those that must name the app itself. */
export function manifestOf(options: PwaOptions, publicDir: string): Partial<ManifestOptions> {
  const { base, courses } = options
  const icons = [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }]
  return {
    id: base,
    start_url: base,
    scope: base,
    name: options.name,
    short_name: options.shortName,
    description: options.description,
    lang: 'en',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['education'],
    icons: [
      ...icons,
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: screenshotsIn(resolve(publicDir, 'screenshots')),
    shortcuts: courses.slice(0, 2).flatMap(({ slug, title }) => [
      { name: title, url: `${base}${slug}/`, icons },
      { name: `${title}: glossary`, short_name: 'Glossary', url: `${base}${slug}/glossary/`, icons },
    ]),
  }
}

/**
 * Only pictures that exist, so that the manifest never promises one. `narrow-…` is for phones, `wide-…` for desktops;
 * the rest of a file's name is its label: `narrow-2-a-question-answered.png`.
 */
function screenshotsIn(dir: string): NonNullable<ManifestOptions['screenshots']> {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .sort()
    .flatMap((file) => {
      const [, form, words] = /^(narrow|wide)-(?:\d+-)?(.+)\.png$/.exec(file) ?? []
      if (words === undefined || (form !== 'narrow' && form !== 'wide')) return []
      const label = words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ')
      return [
        {
          src: `screenshots/${file}`,
          sizes: pngSize(resolve(dir, file)),
          type: 'image/png',
          form_factor: form,
          label,
        },
      ]
    })
}
