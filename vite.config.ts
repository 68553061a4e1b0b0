import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { Features } from 'lightningcss'
import { defineConfig } from 'vite'
import { readCourses } from './src/format/read-courses.ts'
import { chunking, plainImports } from './tools/chunks.ts'
import { deskMode, deskRolldown, deskWorker } from './tools/desk-build.ts'
import { documents } from './tools/documents.ts'
import { readLessonFiles } from './tools/lesson-files.ts'
import { madeUpLanguage } from './tools/made-up-language.ts'
import { isPseudoLocale } from './tools/pseudo-locales.ts'
import { licences } from './tools/licences/licences.ts'
import { assignedCopies, ownCopies } from './tools/own-copies.ts'
import { pwa } from './tools/pwa.ts'
import { scanFiles } from './tools/scan-files.ts'
import { regionMap } from './tools/region/region-map.ts'
import { teachingGuide, teachingPictures } from './tools/teaching/teaching-guide.ts'

const base = process.env.BASE_PATH ?? '/'
const siteUrl = process.env.SITE_URL
// For builds beside the usual one: of other lessons, into another folder.
const lessons = process.env.LESSONS ?? 'lessons'
const outDir = process.env.OUT_DIR ?? 'dist'
const speaks = process.env.PSEUDO_LOCALE ?? ''
const madeUp = isPseudoLocale(speaks) ? speaks : undefined
const shipped = licences()
const { groupOf, fileNameOf } = chunking(import.meta.dirname)

export default defineConfig(({ isSsrBuild, mode }) => ({
  base,
  appType: 'custom',
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    // Switched on for the test that wants no mismatch between a page and its islands.
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: process.env.MISMATCH_DETAILS === '1' ? 'true' : 'false',
  },
  build: {
    outDir,
    emptyOutDir: true,
    // Browsers of the last three years: docs/hosting.md has the list and what older ones see.
    target: ['chrome119', 'edge119', 'firefox119', 'safari17.1'],
    cssMinify: 'lightningcss',
    // Pages name what they need in their heads; no script has to find it for another.
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: isSsrBuild
      ? // The page maker prints questions and grades none, so it may hold everything in one file.
        { checks: { ineffectiveDynamicImport: false } }
      : mode === deskMode
        ? deskRolldown
        : {
            input: {
              document: 'src/app/document.ts',
              'guide-page': 'src/app/guide-entry.ts',
              'course-quiz': 'src/app/course-quiz-entry.ts',
              'print-room': 'src/app/print-room.ts',
              'assigned-page': 'src/app/assigned-entry.ts',
            },
            preserveEntrySignatures: 'allow-extension',
            output: {
              chunkFileNames: fileNameOf,
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [{ debugName: 'core and kinds', name: groupOf }],
              },
            },
          },
  },
  worker: {
    format: 'es',
    plugins: () => [shipped.collect()],
    rolldownOptions: mode === deskMode ? deskWorker : { output: scanFiles },
  },
  // No colour is written as light-dark(), so nothing needs the variables that would stand in for it.
  css: { lightningcss: { exclude: Features.LightDark } },
  resolve: {
    // The package's own entry carries what only its devtools use.
    alias: isSsrBuild ? {} : { pinia: resolve('node_modules/pinia/dist/pinia.esm-browser.prod.js') },
  },
  plugins: [
    vue(),
    plainImports(),
    ...(isSsrBuild || mode === deskMode
      ? []
      : [ownCopies(import.meta.dirname), assignedCopies(import.meta.dirname)]),
    regionMap(),
    teachingGuide(),
    madeUp && madeUpLanguage(madeUp),
    ...(isSsrBuild || mode === deskMode
      ? []
      : [
          teachingPictures(),
          documents({ lessons, siteUrl, language: madeUp, deskPlugins: [shipped.collect()] }),
          pwa({
            base,
            name: 'Blowback',
            shortName: 'Blowback',
            description:
              'Short lessons that take a viral story apart, with quizzes that explain. Works without a network.',
            courses: readCourses(readLessonFiles(lessons)).courses.map(({ course }) => course),
            workerPlugins: [shipped.collect()],
          }),
          shipped.collect(),
          shipped.write(),
        ]),
  ],
}))
