import { expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { bankSheetChain, longestSheet, type BankSheet } from './bank-sheet.ts'

const sheet: BankSheet = {
  format: 'blowback/bank-sheet',
  version: 1,
  id: 'sheet-1',
  at: '2026-11-26T14:30:00.000+05:00',
  title: 'Mine',
  text: '## Who drew the line?',
  questions: [exampleOf('single-choice').question, exampleOf('cloze').question],
}
const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

test('a sheet comes back with its text and its questions, keys included', () => {
  expect(bankSheetChain(kindsToGrade).read(copyOf(sheet))).toEqual({ ok: true, value: sheet })
})

test('a sheet that nobody has named or written on yet is one, and so is the longest', () => {
  for (const text of ['', 'x'.repeat(longestSheet)]) {
    const value = { ...sheet, title: '', text, questions: [] }
    expect(bankSheetChain(kindsToGrade).read(value)).toEqual({ ok: true, value })
  }
})

test.each<[string, object]>([
  ['another kind of record', { format: 'blowback/collected' }],
  ['no id', { id: '' }],
  ['a text without end', { text: 'x'.repeat(longestSheet + 1) }],
  ['a title without end', { title: 'x'.repeat(201) }],
  ['a question of a kind that there is not', { questions: [{ ...sheet.questions[0], kind: 'song' }] }],
  ['no questions', { questions: undefined }],
])('a sheet with %s is refused', (_, changed) => {
  const damaged = copyOf({ ...sheet, ...changed })
  expect(bankSheetChain(kindsToGrade).read(damaged)).toEqual({ ok: false, problem: 'unreadable' })
})
