/** Which built file a module goes into. */
import type { Plugin } from 'vite'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly code: string | null } | null
}

/** Every page starts here. */
const entry = '/src/app/document.ts'

/** What two kinds of question or more have in common beside what the entry has, in one file and not in crumbs. */
const common = [
  '/src/domain/lesson/rich-text.ts',
  '/src/domain/question/empty-text.ts',
  '/src/domain/question/ascii-digits.ts',
  '/src/domain/question/text-shapes.ts',
  '/src/design/parts.css?inline',
  '/src/messages/generated/messages/item_selected.js',
  '/src/messages/generated/messages/blank_expected.js',
  '/src/messages/generated/messages/put_back.js',
  '/src/messages/generated/messages/remark_empty.js',
  '/src/messages/generated/messages/remark_unplaced.js',
]

/** Names the file of a module: `core` for whatever the entry imports, `kinds` for what kinds share; null leaves it to the bundler. */
export function chunkName(root: string): (id: string, graph: Graph) => string | null {
  let core: Set<string> | undefined
  return (id, graph) => {
    core ??= reachable(root, graph)
    if (core.has(id) || id.includes('rolldown/runtime')) return 'core'
    return common.some((module) => id.endsWith(module)) ? 'kinds' : null
  }
}

function reachable(root: string, graph: Graph): Set<string> {
  const found = new Set<string>()
  const waiting = [root + entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    const info = graph.getModuleInfo(id)
    if (!info) continue
    found.add(id)
    waiting.push(
      ...info.importedIds.filter((imported) => !catalogue.test(imported)),
      ...messagesIn(root, info.code),
    )
  }
  return found
}

/** The catalogue's index names every message there is; what a module says is in its own text. */
const catalogue = /\/generated\/messages(\/_index)?\.js$/

function messagesIn(root: string, code: string | null): string[] {
  const said = (code ?? '').matchAll(/\bm\.([a-z_]+)/g)
  return [...said].map(([, key]) => `${root}/src/messages/generated/messages/${key}.js`)
}

/** A kind's file is called after the kind; other files keep their own names. */
export function chunkFileNames({ facadeModuleId }: { readonly facadeModuleId?: string | null }): string {
  const kind = /\/questions\/([a-z-]+)\/live\.ts$/.exec(facadeModuleId ?? '')?.[1]
  return `assets/${kind ?? '[name]'}-[hash].js`
}

/** Vite wraps each dynamic import to preload what it needs; our pages' heads do that, so the wrapper would be idle. */
export function plainImports(): Plugin {
  return {
    name: 'plain imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
