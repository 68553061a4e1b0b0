import { expect, test } from 'vitest'
import { countOf, explain, scoreOf, type Mutant } from './survivors.ts'

const mutant: Mutant = {
  file: 'src/a.ts',
  line: 'return a > b',
  code: 'a > b',
  becomes: 'a >= b',
  status: 'Survived',
  covered: 1,
}
const killed = { ...mutant, status: 'Killed', becomes: 'true' }
const reason = {
  file: 'src/a.ts',
  line: 'return a > b',
  code: 'a > b',
  becomes: ['a >= b'],
  why: 'never equal',
}

test('a mutant that lived needs a reason, one that was killed none', () => {
  expect(explain([mutant, killed], [])).toEqual({ unknown: [mutant], idle: [] })
  expect(explain([mutant, killed], [reason])).toEqual({ unknown: [], idle: [] })
  expect(explain([{ ...mutant, status: 'NoCoverage' }], [])).toMatchObject({ unknown: [{ code: 'a > b' }] })
})

test('a reason speaks for one mutant, in its file, on its line, of its code', () => {
  expect(explain([mutant, { ...mutant }], [reason]).unknown).toHaveLength(1)
  for (const other of [{ file: 'src/b.ts' }, { line: 'if (a > b)' }, { code: 'a' }, { becomes: 'false' }])
    expect(explain([{ ...mutant, ...other }], [reason])).toMatchObject({ unknown: [other], idle: [reason] })
})

test('a reason whose mutant is gone, or killed by now, is idle', () => {
  const both = { ...reason, becomes: ['a >= b', 'true'] }
  expect(explain([mutant, killed], [both]).idle).toEqual([{ ...reason, becomes: ['true'] }])
})

test('the score is the share that was noticed, by a failing test or by a loop without end', () => {
  const all = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError'].map((status) => ({
    ...mutant,
    status,
  }))
  const tally = { killed: 2, timedOut: 1, survived: 1, notCovered: 1 }
  expect(countOf(all)).toEqual(tally)
  expect(scoreOf(tally)).toBe(60)
  expect(scoreOf(countOf([]))).toBe(0)
})
