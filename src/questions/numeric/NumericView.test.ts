import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { descriptionOf, type } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './NumericQuestion.vue'

const [boxes, water, awkward] = examples
if (!boxes || !water || !awkward) throw new Error('The examples are gone.')
const label = new RegExp(`^${say.number_label()}`)

test('what is typed is given as it was typed, and the unit stands beside it', async () => {
  const card = showQuestion(live, water.question)
  const field = card.field('textbox', `${say.number_label()} %`)
  await type(field, ' 70 % ')
  expect(card.given).toEqual([{ text: ' 70 % ' }])
  expect(field.value).toBe(' 70 % ')
  expect(field.inputMode).toBe('decimal')
})

test('how it was understood is read back at once, beside the field and out loud', async () => {
  const card = showQuestion(live, boxes.question)
  const field = card.field('textbox', label)
  expect(descriptionOf(field)).toBe('')
  await type(field, '15.000')
  expect(descriptionOf(field)).toBe('read as 15,000')
  expect(card.all('status').map((status) => status.textContent)).toContain('read as 15,000')
  await type(field, 'many')
  expect(descriptionOf(field)).toBe('')
})

test('digits of another script are read back in those that were asked for, with the unit', () => {
  const card = showQuestion(live, awkward.question, { response: { text: '۰٫۳' } })
  expect(descriptionOf(card.field('textbox', label))).toBe('read as 0.3 parts of a whole')
})

test('a wrong number is told the right one, and what the author says to this slip', () => {
  const card = showQuestion(live, water.question, { response: { text: '29' }, checked: true })
  expect(card.words()).toContain('✗ The answer is: 71')
  expect(card.words()).toContain('That is the share of land.')
  expect(card.field('textbox', label).value).toBe('29')
})

test('a number that is near enough is right', () => {
  const card = showQuestion(live, water.question, { response: { text: '70' }, checked: true })
  expect(card.words()).toContain('✓ right')
  expect(card.words()).not.toContain('✗')
})

test('what was typed before any script ran is the response', () => {
  expect(fromInputs(new Map([['number', ['71']]]))).toEqual({ text: '71' })
  expect(fromInputs(new Map([['number', ['']]]))).toBeUndefined()
  expect(fromInputs(new Map())).toBeUndefined()
})
