import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeCourseSets } from './offline-sets.ts'
import { apartFiles, chunkFinder } from './page-files.ts'

const built = (
  fileName: string,
  moduleIds: readonly string[],
  imports: readonly string[] = [],
  dynamicImports: readonly string[] = [],
) => ({
  fileName,
  moduleIds: moduleIds.map((id) => `/app/src/${id}`),
  imports: [...imports],
  dynamicImports: [...dynamicImports],
})

const finder = chunkFinder([
  built(
    'assets/document-A.js',
    ['app/document.ts'],
    [],
    ['assets/matching-A.js', 'assets/kind-sorting-A.js'],
  ),
  built('assets/matching-A.js', ['questions/matching/live.ts'], ['assets/document-A.js']),
  built(
    'assets/kind-sorting-A.js',
    ['questions/sorting/live.ts'],
    ['assets/document-A.js', 'assets/kind-parts-A.js'],
  ),
  built('assets/kind-rating-A.js', ['questions/rating/live.ts'], ['assets/kind-parts-A.js']),
  built('assets/kind-parts-A.js', ['parts.ts'], ['assets/document-A.js']),
  built(
    'assets/kind-views-A.js',
    ['questions/rarer-views.ts'],
    [],
    ['assets/kind-sorting-A.js', 'assets/kind-rating-A.js'],
  ),
  built(
    'assets/figure-map-A.js',
    ['features/figures/map/live.ts'],
    ['assets/document-A.js'],
    ['assets/figure-map-coast-A.js'],
  ),
  built('assets/figure-map-coast-A.js', ['features/figures/map/coast.ts']),
  built(
    'assets/figure-island-A.js',
    ['app/figure-island.ts'],
    ['assets/document-A.js'],
    ['assets/figure-map-A.js', 'assets/figure-film-A.js'],
  ),
  built('assets/search-page-A.js', ['app/search-island.ts'], ['assets/document-A.js']),
  built('assets/aloud-lesson-A.js', ['app/aloud-island.ts'], ['assets/document-A.js']),
  built('assets/figure-film-A.js', ['features/figures/film/live.ts']),
])

const data = (kind: string) => ({
  format: 'blowback/page-data' as const,
  version: 1 as const,
  course: 'iraq',
  lesson: 'one',
  part: 'quiz' as const,
  order: 'file' as const,
  questions: [{ kind, id: 'q', edition: 'e', objective: 'name', stem: [], explanation: [] }],
  objectives: [],
  sources: [],
  see: {},
})

test('a page needs the kinds in its text and in its data, its figures, and what these import and load', () => {
  expect(apartFiles({ kinds: ['matching'] }, finder), 'the shell has it').toEqual([])
  const sorting = ['assets/kind-sorting-A.js', 'assets/kind-parts-A.js', 'assets/kind-views-A.js']
  expect(apartFiles({ kinds: ['matching', 'sorting'] }, finder)).toEqual(sorting)
  expect(apartFiles({ kinds: [], data: data('sorting') }, finder)).toEqual(sorting)
  expect(apartFiles({ kinds: [], figures: [{ name: 'map', style: '', isStill: false }] }, finder)).toEqual([
    'assets/figure-map-A.js',
    'assets/figure-map-coast-A.js',
    'assets/figure-island-A.js',
  ])
  expect(apartFiles({ kinds: [], islands: ['offline', 'search'] }, finder)).toEqual([
    'assets/search-page-A.js',
  ])
  expect(apartFiles({ kinds: [], islands: ['aloud'] }, finder)).toEqual(['assets/aloud-lesson-A.js'])
  expect(() => apartFiles({ kinds: ['gone'] }, finder)).toThrow('questions/gone/live.ts')
})

test('a head names the files of a kind with all that they import, wherever they are kept', () => {
  expect(finder.filesOf('src/questions/sorting/live.ts')).toEqual([
    'assets/kind-sorting-A.js',
    'assets/document-A.js',
    'assets/kind-parts-A.js',
  ])
})

test('the list of a course has them, with their bytes', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'page-files-'))
  try {
    mkdirSync(join(outDir, 'iraq'))
    mkdirSync(join(outDir, 'assets'))
    const files = apartFiles({ kinds: ['rating'] }, finder)
    for (const file of ['iraq/index.html', ...files]) writeFileSync(join(outDir, file), 'apart')
    const [set] = await writeCourseSets({
      outDir,
      courses: [{ slug: 'iraq', files: ['iraq/index.html', ...files] }],
    })
    expect(set?.files.map(({ url, bytes }) => [url, bytes])).toEqual([
      ['assets/kind-parts-A.js', 5],
      ['assets/kind-rating-A.js', 5],
      ['assets/kind-views-A.js', 5],
      ['iraq/', 5],
    ])
  } finally {
    rmSync(outDir, { recursive: true })
  }
})
