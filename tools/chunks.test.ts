import { expect, test } from 'vitest'
import { chunking, unwrapped } from './chunks.ts'

const at = (path: string): string => `/app/src/${path}`
const message = (key: string): string => at(`messages/generated/messages/${key}.js`)
const live = (kind: string): string => at(`questions/${kind}/live.ts`)
const figure = (name: string): string => at(`features/figures/${name}/live.ts`)

/** A small app: who imports what at once, what later, and which messages it says. */
const app: Record<
  string,
  { readonly now?: readonly string[]; readonly later?: readonly string[]; readonly code?: string }
> = {
  [at('app/document.ts')]: {
    now: [at('core.ts')],
    later: [
      live('matching'),
      live('sorting'),
      live('rating'),
      figure('map'),
      figure('chart'),
      at('app/search-island.ts'),
    ],
  },
  [at('app/search-island.ts')]: { now: [at('core.ts'), at('finding.ts')] },
  [at('finding.ts')]: {},
  [at('core.ts')]: {},
  [live('matching')]: { now: [at('everywhere.ts')] },
  [live('sorting')]: {
    now: [at('core.ts'), at('everywhere.ts'), at('sorting.ts'), at('two-kinds.ts')],
    code: 'm.said_by_two()',
  },
  [live('rating')]: { now: [at('two-kinds.ts')], code: 'm.said_by_two()' },
  [figure('map')]: { now: [at('two-figures.ts'), at('kind-and-figures.ts')], later: [at('coast.ts')] },
  [figure('chart')]: { now: [at('two-figures.ts'), at('kind-and-figures.ts')] },
  [at('two-kinds.ts')]: {},
  [at('everywhere.ts')]: {},
  [at('sorting.ts')]: { now: [at('kind-and-figures.ts')] },
  [at('two-figures.ts')]: {},
  [at('kind-and-figures.ts')]: {},
  [at('coast.ts')]: {},
  [message('said_by_two')]: {},
}

function chunks() {
  const { groupOf, fileNameOf } = chunking('/app')
  const graph = {
    getModuleInfo(id: string) {
      const module = app[id]
      if (!module) return null
      const { now = [], later = [], code = null } = module
      return { importedIds: now, dynamicallyImportedIds: later, code }
    },
  }
  const group = (id: string) => groupOf(id, graph)
  group(at('core.ts'))
  return { group, fileNameOf }
}

test('what only kinds apart or only figures share has a file with their name, and the shell has the rest', () => {
  const { group } = chunks()
  expect(group(at('core.ts'))).toBe('core')
  expect(group(at('everywhere.ts')), 'a kind of the shell has it').toBeNull()
  expect(group(at('sorting.ts')), 'it stands with its only owner').toBeNull()
  expect(group(at('two-kinds.ts'))).toBe('kind-parts')
  expect(group(message('said_by_two'))).toBe('kind-parts')
  expect(group(at('two-figures.ts'))).toBe('figure-parts')
  expect(group(at('kind-and-figures.ts'))).toBe('figure-parts')
})

test('kinds of the shell keep their names; the others and figures say in theirs that they stand apart', () => {
  const { fileNameOf } = chunks()
  const named = (facadeModuleId: string | null, name: string, moduleIds: readonly string[]) =>
    fileNameOf({ name, facadeModuleId, moduleIds })
  expect(named(live('matching'), 'live', [live('matching')])).toBe('assets/matching-[hash].js')
  expect(named(live('sorting'), 'live', [live('sorting')])).toBe('assets/kind-sorting-[hash].js')
  expect(named(at('questions/rarer-views.ts'), 'rarer-views', [])).toBe('assets/kind-views-[hash].js')
  expect(named(at('app/search-island.ts'), 'search-island', [at('finding.ts')])).toBe(
    'assets/search-page-[hash].js',
  )
  expect(named(at('app/print-room.ts'), 'print-room', [at('app/print-room.ts')])).toBe(
    'assets/print-room-[hash].js',
  )
  expect(named(at('app/aloud-island.ts'), 'aloud-island', [])).toBe('assets/aloud-lesson-[hash].js')
  expect(named(figure('map'), 'live', [figure('map')])).toBe('assets/figure-map-[hash].js')
  expect(named(null, 'kind-parts', [at('two-kinds.ts')])).toBe('assets/kind-parts-[hash].js')
  expect(named(at('coast.ts'), 'coast', [at('coast.ts')])).toBe('assets/figure-map-coast-[hash].js')
  expect(named(null, 'everywhere', [at('everywhere.ts')])).toBe('assets/everywhere-[hash].js')
  expect(named(null, 'mixed', [at('everywhere.ts'), at('sorting.ts')])).toBe('assets/mixed-[hash].js')
})

test('a dynamic import loses the wrapper that would preload for it, and what it hands over', () => {
  const wrapped = (work: string): string => `__vitePreload(${work}, __VITE_PRELOAD__)`
  expect(unwrapped(`go(${wrapped('() => import("./a.js")')})`)).toBe('go(import("./a.js"))')
  const picked = `async () => {\n\tconst { wake } = await import("./a.js");\n\treturn { wake };\n}`
  expect(unwrapped(`(await ${wrapped(picked)}).wake(e)`)).toBe('(await import("./a.js")).wake(e)')
  const renamed = picked.replace('"./a.js")', '"./a.js").then((n) => n.t)')
  expect(unwrapped(wrapped(renamed))).toBe('import("./a.js").then((n) => n.t)')
  expect(unwrapped('import("./a.js")'), 'nothing else').toBe('import("./a.js")')
})
