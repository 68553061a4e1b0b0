import { describe, expect, test } from 'vitest'
import { bounds, withinBounds } from './bounds.ts'
import { courseWith, lessonFile } from './course-for-tests.ts'
import { cutIntoPieces } from './cut.ts'
import { linesOf } from './lines.ts'
import { depthCounter } from './nesting.ts'

/**
 * What is handed to the Markdown parser, whose work may grow with the square of these: not time, which depends on the
 * machine, but the sizes that time depends on.
 */
function handedOver(text: string): { longestRun: number; marks: number; deepest: number; runs: number } {
  const largest = { longestRun: 0, marks: 0, deepest: 0, runs: 0 }
  for (const piece of cutIntoPieces(text, 0, () => undefined)) {
    if (piece.type === 'figure') continue
    const { lines } = piece
    if (!withinBounds(lines, () => undefined)) continue
    const runs = lines
      .map((line) => line.text)
      .join('\n')
      .split(/\n\s*\n/u)
    const depthOf = depthCounter()
    largest.runs = Math.max(largest.runs, runs.length)
    largest.deepest = Math.max(largest.deepest, ...lines.map((line) => depthOf(line.text)))
    for (const run of runs) {
      largest.longestRun = Math.max(largest.longestRun, run.length)
      largest.marks = Math.max(largest.marks, (run.match(/[*_~[\]<]/gu) ?? []).length)
    }
  }
  return largest
}

describe('what blows up a Markdown parser gives a finding instead', () => {
  test.each([
    ['2,000 unclosed blocks', ':::check{#a objective=name}\n\nText\n\n'.repeat(2_000), 'unclosed-block'],
    ['emphasis that never pairs up', '*a_ '.repeat(5_000), 'run-too-long'],
    [
      'emphasis that never pairs up, in short paragraphs',
      `${'*a_ '.repeat(900)}\n\n`.repeat(15),
      'too-many-marks',
    ],
    ['4,000 quotes in one another', '>'.repeat(4_000), 'nested-too-deep'],
    ['1,000 lists in one another', '- '.repeat(1_000), 'nested-too-deep'],
    [
      'lists in one another by indentation',
      Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
      'nested-too-deep',
    ],
    ['10,000 quotes after one another', '> a\n\n'.repeat(10_000), 'too-many-paragraphs'],
    ['brackets', '['.repeat(3_000), 'too-many-marks'],
  ])('%s', (_, text, code) => {
    const { findings } = courseWith({ 'rivers/names/lesson.md': lessonFile(text) })
    expect(findings.map((finding) => finding.code)).toContain(code)
    const { longestRun, marks, deepest, runs } = handedOver(text)
    expect(longestRun).toBeLessThanOrEqual(bounds.run)
    expect(marks).toBeLessThanOrEqual(bounds.marks)
    expect(deepest).toBeLessThanOrEqual(bounds.depth)
    expect(runs).toBeLessThanOrEqual(bounds.runs)
  })

  test('a file over the bound is not read', () => {
    const { lesson, findings } = courseWith({ 'rivers/names/lesson.md': lessonFile('ا'.repeat(270_000)) })
    expect(findings.map(({ code, line }) => `${line} ${code}`)).toEqual(['1 file-too-large'])
    expect(lesson).toBeUndefined()
  })

  test('YAML that nests without end, or multiplies by aliases, is a finding', () => {
    const deep = courseWith({ 'rivers/reference/actors.yaml': '['.repeat(100_000) })
    expect(deep.findings.map(({ code }) => code)).toContain('yaml-syntax')
    const lists = Array.from({ length: 30 }, (_, n) => `&a${n + 1} [*a${n}, *a${n}, *a${n}]`).join(', ')
    const bomb = courseWith({ 'rivers/reference/actors.yaml': `[&a0 [x], ${lists}]` })
    expect(bomb.findings.map(({ code }) => code)).toContain('yaml-syntax')
  })
})

test('the depth of a line counts the items around it', () => {
  const depthOf = depthCounter()
  const depths = linesOf('> > - a\n> >   1. b\n- c\n\n  - d\n    text\n***\n> e').map((line) =>
    depthOf(line.text),
  )
  expect(depths).toEqual([3, 4, 1, 0, 2, 2, 0, 1])
})
