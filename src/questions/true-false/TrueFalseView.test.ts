import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { nameOf, press } from '../../../tests/support/find.ts'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './TrueFalseQuestion.vue'

const [prime, coast] = examples
if (!prime || !coast) throw new Error('The examples are gone.')

test('true stands before false, and either gives yes or no', async () => {
  const card = showQuestion(live, prime.question)
  expect(card.all('radio').map(nameOf)).toEqual(['True', 'False'])
  await press(card.field('radio', 'False'))
  await press(card.field('radio', 'True'))
  expect(card.given).toEqual([{ choice: false }, { choice: true }])
  expect(card.field('radio', 'True').checked).toBe(true)
  expect(card.field('radio', 'False').checked).toBe(false)
})

test('a response of false is a choice, not the lack of one', () => {
  const card = showQuestion(live, prime.question, { response: { choice: false } })
  expect(card.field('radio', 'False').checked).toBe(true)
})

test('the choice is marked, the answer too, and what the author says to the choice stands beside it', () => {
  const card = showQuestion(live, prime.question, { response: { choice: true }, checked: true })
  card.field('radio', /^True ✗ your choice$/)
  card.field('radio', /^False ✓ the answer$/)
  expect(card.words()).toContain('57 = 3 × 19.')
})

test('it is marked also where the author says nothing', () => {
  const card = showQuestion(live, coast.question, { response: { choice: true }, checked: true })
  card.field('radio', /^True ✓ right$/)
  card.field('radio', 'False')
})

test('what was chosen before any script ran is the response', () => {
  expect(fromInputs(new Map([['choice', ['true']]]))).toEqual({ choice: true })
  expect(fromInputs(new Map([['choice', ['false']]]))).toEqual({ choice: false })
  expect(fromInputs(new Map())).toBeUndefined()
})
