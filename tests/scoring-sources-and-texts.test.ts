import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Verdict } from '../src/domain/question/question.ts'
import { examples as bridges } from '../src/questions/corroboration/examples.ts'
import { kind as corroboration } from '../src/questions/corroboration/grade.ts'
import { examples as dams } from '../src/questions/free-response/examples.ts'
import { kind as freeResponse } from '../src/questions/free-response/grade.ts'
import { examples as crossings } from '../src/questions/map-point/examples.ts'
import { kind as mapPoint } from '../src/questions/map-point/grade.ts'

/* Each line of the tables in docs/scoring.md about sources, texts and places, as it stands there. */
const page = readFileSync(join(import.meta.dirname, '../docs/scoring.md'), 'utf8')
const [bridge] = bridges
const [dam] = dams
const [crossing] = crossings
if (!bridge || !dam || !crossing) throw new Error('The examples are gone.')

/** The rows of the table under the line that begins so, without its head. */
function rowsUnder(head: string): string[][] {
  const lines = page.slice(page.indexOf(`\n| ${head}`) + 1).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  return lines.slice(2, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

const said = (verdict: Verdict): string =>
  verdict.state === 'graded' ? `${verdict.earned} of ${verdict.possible}` : 'not yet'

test('the table of claims is that of the example', () => {
  const { claims } = bridge.question
  expect(rowsUnder('Claim ')).toEqual(claims.map(({ key, stances }) => [key, ...stances]))
})

const cells = rowsUnder('what is said')
test.each(cells)('corroboration: %s is %s', (words, marks) => {
  const { question } = bridge
  const rows = words.split(',').map((row) => row.trim().split(' '))
  const given = question.claims.flatMap(({ key }, row) =>
    question.sources.map((source, column) => [`${key}:${source.key}`, rows[row]?.[column] ?? ''] as const),
  )
  expect(given).toHaveLength(9)
  expect(said(corroboration.grade(question, { cells: Object.fromEntries(given) }))).toBe(marks)
})

const points = rowsUnder('both ')
test.each(points)('free response: both %s, judges %s is %s', (both, judges, marks) => {
  const given = Object.entries({ both, judges }).filter(([, each]) => each !== '—')
  const selfMarks = Object.fromEntries(given.map(([key, each]) => [key, Number(each)]))
  expect(said(freeResponse.grade(dam.question, { text: 'It broke.', selfMarks }))).toBe(marks)
})

const spots = rowsUnder('point ')
test.each(spots)('a place on the map: %s is %s', (point, marks) => {
  const [lat, lon] = point.split(', ').map(Number)
  const named = point === 'none' ? null : point.toLowerCase()
  const response = lat === undefined || lon === undefined ? { place: named } : { lat, lon }
  expect(said(mapPoint.grade(crossing.question, response))).toBe(marks)
})

test('the tables have their rows', () => {
  expect([cells.length, points.length, spots.length]).toEqual([4, 5, 8])
})
