// Long because: one table says what may lean on what; in parts nobody would see it whole.
/**
 * What may lean on what, as docs/architecture.md tells it. `*` stands for a name, `**` for any path, `{own}` for the
 * file's own folder. A file belongs to the first layer whose pattern fits.
 * Long because: it is one table.
 */
export interface Layer {
  readonly name: string
  readonly files: readonly string[]
  /** Files that it may import in any way. */
  readonly may: readonly string[]
  /** Of these only types. */
  readonly types?: readonly string[]
  /** These only when their job begins, by `import()`. */
  readonly later?: readonly string[]
  /** Exceptions to the above. */
  readonly never?: readonly string[]
  readonly packages: readonly string[]
}

const messages = ['src/messages/*.ts', 'src/messages/generated/messages.js']
const authors = ['{own}/read.ts', '{own}/paper.ts', '{own}/sheet.ts', '{own}/examples.ts']
const parsers = [
  'mdast',
  'mdast-util-directive',
  'mdast-util-from-markdown',
  'mdast-util-gfm-strikethrough',
  'mdast-util-gfm-table',
  'mdast-util-gfm-task-list-item',
  'micromark-extension-directive',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-task-list-item',
  'micromark-util-types',
  'papaparse',
  'write-excel-file',
  'unist-util-visit',
  'yaml',
]

export const layers: readonly Layer[] = [
  {
    // Where the marks of a chart stand is worked out when pages are made; no page loads it.
    name: 'the marks of charts',
    files: ['src/domain/figures/chart-marks.ts'],
    may: ['src/domain/**'],
    packages: ['d3-scale', 'd3-shape'],
  },
  {
    // What travels between teacher and learners. Nothing else in the domain leans on it, so no learner's page loads it unasked.
    name: 'what travels',
    files: [
      'src/domain/packing/**',
      'src/domain/sealing/**',
      'src/domain/transport/**',
      'src/domain/assignment/**',
      'src/domain/submission/**',
      'src/domain/assigned/**',
      'src/domain/report/**',
      'src/domain/desk/**',
      'src/domain/rehearsal/**',
    ],
    may: ['src/domain/**'],
    packages: ['valibot', '@noble/ciphers', '@noble/curves', '@noble/hashes', 'fflate'],
  },
  {
    // What lies on a teacher's desk: made of what travels, and leant on by nothing that does.
    name: "the desk's domain",
    files: ['src/domain/desk/**'],
    may: ['src/domain/**'],
    packages: ['valibot'],
  },
  { name: 'domain', files: ['src/domain/**'], may: ['src/domain/**'], packages: ['valibot'] },

  // Questions: one folder per kind, one registry per user.
  {
    name: "a kind's view",
    files: ['src/questions/*/*.vue'],
    may: ['{own}/*.ts', 'src/questions/view.ts', 'src/design/**', 'src/domain/**', ...messages],
    never: ['{own}/grade.ts', ...authors],
    packages: ['vue'],
  },
  {
    name: "a kind's reader",
    files: ['src/questions/*/read.ts'],
    may: ['src/domain/**', '{own}/*.ts', 'src/questions/material.ts', 'src/questions/item-faults.ts'],
    never: ['{own}/paper.ts', '{own}/sheet.ts', '{own}/examples.ts'],
    packages: ['valibot'],
  },
  {
    // The page that prints loads it beside graders that are on the device already, so it brings none along.
    name: "a kind's sheet",
    files: ['src/questions/*/sheet.ts'],
    may: ['src/domain/**', 'src/questions/paper-form.ts'],
    types: ['{own}/schema.ts'],
    packages: [],
  },
  {
    name: "a kind's paper form",
    files: ['src/questions/*/paper.ts'],
    may: ['src/domain/**', '{own}/*.ts', 'src/questions/paper-form.ts'],
    never: ['{own}/read.ts', '{own}/examples.ts'],
    packages: ['valibot'],
  },
  {
    name: "a kind's examples",
    files: ['src/questions/*/examples.ts'],
    may: ['src/domain/**', '{own}/schema.ts', 'src/questions/example.ts'],
    packages: [],
  },
  {
    name: 'a kind as a page uses it',
    files: ['src/questions/*/live.ts'],
    may: ['{own}/grade.ts', '{own}/*.vue', 'src/questions/view.ts', 'src/design/*.css', ...messages],
    packages: [],
  },
  {
    name: "a kind's schema and grader",
    files: ['src/questions/*/*.ts'],
    may: ['src/domain/**', '{own}/*.ts'],
    never: authors,
    packages: ['valibot'],
  },
  {
    name: 'the frame of a question',
    files: [
      'src/questions/QuestionCard.vue',
      'src/questions/PaperQuestion.vue',
      'src/questions/AnswerSpaces.vue',
      'src/questions/paper-words.ts',
    ],
    may: [
      'src/questions/view.ts',
      'src/questions/AnswerSpaces.vue',
      'src/questions/paper-words.ts',
      'src/questions/paper-form.ts',
      'src/design/**',
      'src/domain/**',
      ...messages,
    ],
    packages: ['vue'],
  },
  {
    name: 'the registry of views',
    files: ['src/questions/views.ts', 'src/questions/rarer-views.ts'],
    may: ['src/questions/view.ts', 'src/questions/rarer-views.ts', 'src/questions/single-choice/live.ts'],
    later: ['src/questions/*/live.ts'],
    packages: ['vue'],
  },
  {
    name: 'the registry of readers',
    files: ['src/questions/reading.ts'],
    may: ['src/domain/**', 'src/questions/*/read.ts', 'src/questions/material.ts'],
    packages: [],
  },
  {
    name: 'the registry of paper forms',
    files: ['src/questions/paper.ts'],
    may: [
      'src/domain/**',
      'src/questions/*/paper.ts',
      'src/questions/paper-form.ts',
      'src/questions/kind-names.ts',
    ],
    packages: [],
  },
  {
    name: 'the registry of sheets',
    files: ['src/questions/sheets.ts'],
    may: ['src/questions/*/sheet.ts', 'src/questions/paper-form.ts', 'src/questions/kind-names.ts'],
    packages: [],
  },
  {
    // What sets questions and grades what others answered: every kind with its key, so it never reaches a lesson's page.
    name: 'the registry of graders',
    files: ['src/questions/grading.ts'],
    may: [
      'src/domain/**',
      'src/questions/*/grade.ts',
      'src/questions/*/schema.ts',
      'src/questions/*/travel.ts',
      'src/questions/kind-names.ts',
    ],
    packages: [],
  },
  {
    name: 'the registry of all kinds',
    files: ['src/questions/all-kinds.ts'],
    may: [
      'src/domain/**',
      'src/questions/*/grade.ts',
      'src/questions/*/schema.ts',
      'src/questions/*/examples.ts',
      'src/questions/example.ts',
      'src/questions/kind-names.ts',
    ],
    packages: [],
  },
  {
    name: 'what all views are given',
    files: ['src/questions/view.ts'],
    may: ['src/domain/**'],
    packages: ['vue'],
  },
  {
    name: 'what all readers, paper forms and examples share',
    files: ['src/questions/*.ts'],
    may: [
      'src/domain/**',
      'src/questions/material.ts',
      'src/questions/paper-form.ts',
      'src/questions/example.ts',
    ],
    packages: ['valibot'],
  },

  {
    name: 'format',
    files: ['src/format/**'],
    may: ['src/format/**', 'src/domain/**', 'src/questions/reading.ts', 'src/questions/material.ts'],
    packages: ['valibot', '@noble/hashes', ...parsers],
  },
  {
    name: 'exchange',
    files: ['src/exchange/**'],
    may: ['src/exchange/**', 'src/domain/**', 'src/questions/reading.ts', 'src/questions/material.ts'],
    packages: ['valibot', '@noble/hashes', ...parsers],
  },
  {
    name: 'messages',
    files: ['src/messages/**'],
    may: ['src/messages/**', 'src/domain/**'],
    packages: [],
  },
  {
    name: 'storage',
    files: ['src/storage/**'],
    may: ['src/storage/**', 'src/domain/**'],
    packages: ['valibot', 'idb'],
  },
  {
    // The bundled decoder and nothing else; only the worker that reads codes loads it.
    name: 'the finding of codes',
    files: ['src/device/find-codes.ts', 'src/device/scan-worker.ts'],
    may: ['src/device/find-codes.ts'],
    packages: ['zxing-wasm'],
  },
  {
    name: 'device',
    files: ['src/device/**'],
    may: ['src/device/**', 'src/domain/**'],
    packages: ['valibot'],
  },
  {
    name: 'stores',
    files: ['src/stores/**'],
    may: ['src/stores/**', 'src/domain/**', 'src/storage/journal.ts', ...messages],
    types: ['src/device/**', 'src/storage/desk-*.ts', 'src/storage/assigned-storage.ts'],
    packages: ['vue', 'pinia'],
  },
  {
    name: 'the drawing of codes',
    files: ['src/design/codes/**'],
    may: ['{own}/**'],
    packages: ['vue', 'uqr'],
  },
  {
    // The map is drawn here, because both a figure and a kind of question show it; its lines are cut at build.
    name: 'design',
    files: ['src/design/**'],
    may: ['src/design/**', 'src/domain/**', ...messages],
    packages: ['vue', 'virtual:region'],
  },
  {
    // A figure as a page uses it; the libraries that draw come with the figures, and with nothing else.
    name: 'a figure',
    files: ['src/features/figures/**'],
    may: ['{own}/**', 'src/domain/**', 'src/design/**', ...messages],
    packages: ['vue', 'valibot', '@dagrejs/dagre'],
  },
  {
    // It comes with a course; what it searches is indexed at build, by the same library.
    name: 'the search',
    files: ['src/features/search/**'],
    may: ['{own}/**', 'src/domain/**', ...messages],
    packages: ['vue', 'minisearch'],
  },
  {
    // The class table of a large class holds the rows that are in sight, by a library.
    name: 'collecting',
    files: ['src/features/collect/**'],
    may: [
      '{own}/**',
      'src/stores/**',
      'src/domain/**',
      'src/questions/views.ts',
      'src/questions/view.ts',
      'src/questions/QuestionCard.vue',
      'src/questions/PaperQuestion.vue',
      'src/questions/paper.ts',
      'src/questions/paper-form.ts',
      'src/design/**',
      ...messages,
    ],
    later: ['src/exchange/**'],
    packages: ['vue', '@tanstack/vue-virtual'],
  },
  {
    name: 'a feature',
    files: ['src/features/*/**'],
    may: [
      '{own}/**',
      'src/stores/**',
      'src/domain/**',
      'src/questions/views.ts',
      'src/questions/view.ts',
      'src/questions/QuestionCard.vue',
      'src/questions/PaperQuestion.vue',
      'src/questions/AnswerSpaces.vue',
      'src/questions/paper-words.ts',
      'src/questions/paper.ts',
      'src/questions/paper-form.ts',
      'src/questions/sheets.ts',
      'src/questions/grading.ts',
      'src/design/**',
      ...messages,
    ],
    later: ['src/format/**', 'src/exchange/**'],
    packages: ['vue', 'pinia'],
  },
  {
    // It has a thread of its own, without Vue and without the page; what it says to pages goes through one file.
    name: 'the service worker',
    files: ['src/app/service-worker.ts', 'src/app/offline/**'],
    may: ['src/app/offline/**', 'src/device/offline-messages.ts', 'src/domain/**'],
    packages: [],
  },
  {
    name: 'app',
    files: ['src/app/**'],
    may: ['src/**'],
    never: ['src/app/service-worker.ts', 'src/app/offline/**'],
    packages: ['vue', 'pinia', 'virtual:teaching-guide'],
  },
  {
    name: 'declarations',
    files: ['src/*.d.ts'],
    may: [],
    types: ['src/domain/**'],
    packages: ['vite', 'vite-plugin-pwa'],
  },
  {
    name: 'tools',
    files: ['tools/**'],
    may: ['tools/**', 'src/domain/**', 'src/questions/*.ts', 'src/format/**', 'src/exchange/**'],
    never: ['src/questions/views.ts', 'src/questions/view.ts'],
    types: ['src/app/rendered-page.ts'],
    packages: [
      '@inlang/paraglide-js',
      '@resvg/resvg-js',
      'd3-geo',
      'fflate',
      'geojson',
      'prettier',
      'subset-font',
      'topojson-client',
      'topojson-simplify',
      'topojson-specification',
      'valibot',
      'vite',
      'vite-plugin-pwa',
      'workbox-build',
      'yaml',
    ],
  },
]

/** Tests, and what only tests import: they may reach what they test, and their own tools. */
export const testFiles = ['**/*.test.ts', 'src/**/*-contract.ts', 'src/**/fake-*.ts', 'tests/**', 'bench/**']
