/** Which built file a module goes into. */
import type { Plugin } from 'vite'

interface ModuleInfo {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
  readonly code: string | null
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null
}

interface Chunk {
  readonly name: string
  readonly facadeModuleId?: string | null
  readonly moduleIds: readonly string[]
}

/** Every page starts here, but those below. */
const entry = '/src/app/document.ts'

/** The pages that start elsewhere, by the names of their files: each hands on what is not its own. */
const otherEntries: Readonly<Record<string, string>> = {
  'guide-page': '/src/app/guide-entry.ts',
  'course-quiz': '/src/app/course-quiz-entry.ts',
  'print-room': '/src/app/print-room.ts',
  'assigned-page': '/src/app/assigned-entry.ts',
}

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

/** What several islands share and the entry does not have, by the file that it goes into: crumbs weigh more by themselves. */
const gathered: Readonly<Record<string, RegExp>> = {
  words:
    /\/src\/messages\/(?:say-(?:date|number)\.ts|generated\/(?:(?:registry|runtime)|messages\/(?:dates_from_to|keys_title|note_close|quiz_open))\.js)$/,
  settings:
    /\/src\/(?:device\/(?:display-settings|offline-messages|other-tabs|quiz-layout|record-news)|domain\/settings\/display)\.ts$|\/messages\/(?:theme|size)_\w+\.js$/,
  runs: /\/src\/domain\/(?:learning\/(?:run-(?:route|summary)|spread-draw)|question\/marking)\.ts$|\/messages\/(?:step_(?:right|partly|wrong|unanswered)|quiz_run_line|set_aside|summary_title)\.js$/,
}

/** The kinds that nearly every course has. Their files belong to the shell; those of the others come with the courses that use them. */
const shellKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'cloze',
  'numeric',
  'ordering',
  'matching',
]

/** What the bundler asks: a name for a module's file, where we want one, and how a file is called. */
export interface Chunking {
  readonly groupOf: (id: string, graph: Graph) => string | null
  readonly fileNameOf: (chunk: Chunk) => string
}

/**
 * `core` is whatever the entry imports, `kinds` what the kinds of the shell share. Files that only rarer kinds, only
 * figures, only the search, only the guide for teachers or only a course's quiz need have names that begin so, and keep out of the shell (`isApart`); `kind-parts` is what several of them share.
 */
export function chunking(root: string): Chunking {
  let core: ReadonlySet<string> | undefined
  let owners: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  return {
    groupOf(id, graph) {
      if (!core) {
        core = reached(root, graph, root + entry, importsOf)
        owners = ownersApart(root, graph)
      }
      if (core.has(id) || id.includes('rolldown/runtime')) return 'core'
      if (common.some((module) => id.endsWith(module))) return 'kinds'
      const gathering = Object.keys(gathered).find((name) => gathered[name]?.test(id))
      if (gathering !== undefined) return gathering
      const owning = [...(owners.get(id) ?? [])]
      return owning.length > 1 ? partsOf(owning) : null
    },
    fileNameOf({ name, facadeModuleId, moduleIds }) {
      const facade = facadeModuleId ?? ''
      const own =
        apartName(facade) ?? shellKind(facade) ?? (facade.endsWith(rarerViews) ? 'kind-views' : undefined)
      const owning = [...new Set(moduleIds.flatMap((id) => [...(owners.get(id) ?? [])]))]
      const isApart = owning.length > 0 && moduleIds.every((id) => owners.has(id))
      return `assets/${own ?? (isApart ? apartPart(owning, name) : name)}-[hash].js`
    },
  }
}

/** What several share is called after what they are; what one of them loads later, after that one. */
function apartPart(owning: readonly string[], name: string): string {
  const [only = ''] = owning
  const parts = owning.length > 1 ? partsOf(owning) : only
  return name === parts ? name : `${parts}-${name}`
}

const partsOf = (owning: readonly string[]): string => {
  // The map's lines weigh more than all else that figures share, and no other figure has to bring them along.
  if (owning.every((name) => mapped.includes(name))) return 'figure-map-parts'
  return owning.every((name) => name.startsWith('kind-')) ? 'kind-parts' : 'figure-parts'
}

const mapped = ['figure-map', 'kind-map-point', 'print-room']

/** The name of a file apart by the module that it begins with; undefined for others. */
function apartName(id: string): string | undefined {
  const figure = /\/features\/figures\/([a-z-]+)\/live\.ts$/.exec(id)?.[1]
  if (figure !== undefined) return `figure-${figure}`
  if (id.endsWith('/src/app/search-island.ts')) return 'search-page'
  if (id.endsWith('/src/app/aloud-island.ts')) return 'aloud-lesson'
  const start = Object.keys(otherEntries).find((name) => id.endsWith(otherEntries[name] ?? ''))
  if (start !== undefined) return start
  const kind = shellKind(id)
  return kind === undefined || shellKinds.includes(kind) ? undefined : `kind-${kind}`
}

/** It leads to all rarer kinds, and comes with any of them. It shares their files and is no owner of theirs. */
const rarerViews = '/src/questions/rarer-views.ts'

const shellKind = (id: string): string | undefined => /\/questions\/([a-z-]+)\/live\.ts$/.exec(id)?.[1]

/** For each module that only files apart need, which of them do. */
function ownersApart(root: string, graph: Graph): Map<string, Set<string>> {
  const shell = reached(root, graph, root + entry, (info) =>
    everyImportOf(info).filter((imported) => apartName(imported) === undefined),
  )
  const later = [...shell].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
  const starts = [...later, ...Object.values(otherEntries).map((module) => root + module)]
  // They hand on to the shell, and what the shell loads later is not theirs.
  const isOutside = (id: string): boolean => !shell.has(id)
  const owners = new Map<string, Set<string>>()
  for (const start of new Set(starts)) {
    const name = apartName(start)
    if (name === undefined) continue
    for (const id of reached(root, graph, start, (info) => everyImportOf(info).filter(isOutside)))
      if (!shell.has(id)) owners.set(id, (owners.get(id) ?? new Set()).add(name))
  }
  return owners
}

type Imports = (info: ModuleInfo) => readonly string[]
const importsOf: Imports = ({ importedIds }) => importedIds
const everyImportOf: Imports = (info) => [...info.importedIds, ...info.dynamicallyImportedIds]

/** All modules that one leads to. */
function reached(root: string, graph: Graph, start: string, imports: Imports): Set<string> {
  const found = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    const info = graph.getModuleInfo(id)
    if (!info) continue
    found.add(id)
    waiting.push(
      ...imports(info).filter((imported) => !catalogue.test(imported)),
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

/**
 * Vite wraps each dynamic import to preload what it needs. Our pages' heads do that, so the wrapper would be idle, and is
 * taken off again where it is known by its shape.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
    renderChunk: (code) => ({ code: unwrapped(code), map: null }),
  }
}

const asked = String.raw`(import\([^()]*\)(?:\.then\(\(?\w+\)? => \w+\.\w+\))?)`
const wrapper = new RegExp(
  String.raw`__vitePreload\((?:\(\) => ${asked}|async \(\) => \{\s*const (?:\{[^{}]*\}) = await ${asked};?\s*return \{[^{}]*\};?\s*\})\s*,\s*__VITE_PRELOAD__[^()]*\)`,
  'g',
)
export const unwrapped = (code: string): string =>
  code.replace(wrapper, (_whole, plain?: string, picked?: string) => plain ?? picked ?? '')
