/** Which built files a page needs: those that its head names, and those that its course's set has to hold. */
import type { Rolldown } from 'vite'
import type { RenderedPage } from '../src/app/rendered-page.ts'
import type { PageFiles } from './document.ts'
import { isApart } from './offline-sets.ts'

type Built = Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'dynamicImports' | 'moduleIds'>

/** Finds the files that modules stand in. It throws for a module that was not built. */
export interface ChunkFinder {
  /** The file of a module, and those that it imports. */
  readonly filesOf: (module: string) => readonly string[]
  /** Of a module, its files apart, also those that it loads later. What it shares with every page stands in the shell. */
  readonly apartOf: (module: string) => readonly string[]
}

export function chunkFinder(chunks: readonly Built[]): ChunkFinder {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const startOf = (module: string): string => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
    if (!chunk) throw new Error(`No built file holds ${module}.`)
    return chunk.fileName
  }
  const reached = (start: readonly string[], next: (file: Built) => readonly string[]): string[] => {
    const found = new Set(start)
    // A set hands out what is added to it on the way.
    for (const file of found) for (const other of nextOf(byFile.get(file), next)) found.add(other)
    return [...found]
  }
  return {
    filesOf: (module) => reached([startOf(module)], ({ imports }) => imports),
    apartOf: (module) =>
      reached([startOf(module)].filter(isApart), ({ imports, dynamicImports }) =>
        [...imports, ...dynamicImports].filter(isApart),
      ),
  }
}

const nextOf = (chunk: Built | undefined, next: (file: Built) => readonly string[]): readonly string[] =>
  chunk ? next(chunk) : []

const searchIsland = 'src/app/search-island.ts'

/** What comes onto the device with the pages that have it. */
const islandsApart: Readonly<Record<string, string>> = {
  search: searchIsland,
  aloud: 'src/app/aloud-island.ts',
}

/** The code behind each island that should not have to be found by another script first. */
const islandModules: Readonly<Record<string, readonly string[]>> = {
  own: ['src/app/own-island.ts', 'src/app/open-journal.ts'],
  quiz: ['src/app/quiz-island.ts', 'src/app/open-journal.ts'],
  'left-off': ['src/app/progress-islands.ts', 'src/app/open-journal.ts'],
  'lesson-mark': ['src/app/progress-islands.ts', 'src/app/open-journal.ts'],
  offline: ['src/app/offline-island.ts'],
  search: [searchIsland],
  assigned: ['src/app/assigned-island.ts', 'src/app/open-journal.ts'],
}

/** What a page's head names. */
export function pageFiles(
  page: RenderedPage,
  base: string,
  { filesOf }: ChunkFinder,
  data: string | undefined,
): PageFiles {
  if (page.alone) return { entry: undefined, modules: [] }
  const [entry = '', ...entryImports] = filesOf(page.entry ?? 'src/app/document.ts')
  const modules = [
    ...entryImports,
    // The first question is what somebody waits for; the others wake before they come into view.
    ...page.kinds.slice(0, 1).flatMap((kind) => filesOf(`src/questions/${kind}/live.ts`)),
    ...page.islands.flatMap((island) => islandModules[island] ?? []).flatMap(filesOf),
  ]
  return {
    entry: base + entry,
    modules: [...new Set(modules)].filter((file) => file !== entry).map((file) => base + file),
    ...(data === undefined ? {} : { data: base + data }),
  }
}

const figureIsland = 'src/app/figure-island.ts'
const rarerViews = 'src/questions/rarer-views.ts'

/**
 * The files that a page needs and the shell has not: those of the rarer kinds of its questions, also of those that wait
 * in its data file, of its figures, of the search, of reading aloud, and the script that it starts with.
 */
export function apartFiles(
  page: Pick<RenderedPage, 'kinds' | 'figures' | 'data'> & Partial<Pick<RenderedPage, 'islands' | 'entry'>>,
  { apartOf, filesOf }: ChunkFinder,
): readonly string[] {
  const kinds = new Set([...page.kinds, ...(page.data?.questions ?? []).map(({ kind }) => kind)])
  const alive = (page.figures ?? []).filter(({ isStill }) => !isStill)
  const modules = [
    ...[...kinds].map((kind) => `src/questions/${kind}/live.ts`),
    ...alive.map(({ name }) => `src/features/figures/${name}/live.ts`),
    ...(page.islands ?? []).flatMap((name) => islandsApart[name] ?? []),
    ...(page.entry === undefined ? [] : [page.entry]),
  ]
  const files = modules.flatMap(apartOf)
  // These lead to all figures and to all rarer kinds there are, and bring along only those of the page.
  const leading = [
    ...(alive.length > 0 ? [figureIsland] : []),
    ...(files.some((file) => file.includes('/kind-')) ? [rarerViews] : []),
  ]
  return [...new Set([...files, ...leading.flatMap(filesOf).filter(isApart)])]
}
