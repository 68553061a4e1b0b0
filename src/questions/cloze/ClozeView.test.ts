import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { nameOf, type } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { fromInputs } from './ClozeQuestion.vue'
import { examples } from './examples.ts'
import { live } from './live.ts'

const [capitals, table, awkward] = examples
if (!capitals || !table || !awkward) throw new Error('The examples are gone.')
const first = say.blank_label({ number: 1, count: 2 })
const second = say.blank_label({ number: 2, count: 2 })

test('blanks stand in the sentence, and say which of how many they are', () => {
  const card = showQuestion(live, capitals.question)
  expect(card.all('textbox').map(nameOf)).toEqual([first, second])
  expect(card.words()).toContain('The capital of Peru is , that of Chile .')
  expect(showQuestion(live, table.question).all('textbox').map(nameOf)).toEqual(['Blank 1 of 1'])
})

test('typing into one blank keeps what stands in the others, to the letter', async () => {
  const card = showQuestion(live, capitals.question)
  await type(card.field('textbox', second), ' Santiago')
  await type(card.field('textbox', first), 'اسلام آباد')
  expect(card.given.at(-1)).toEqual({ texts: { b1: 'اسلام آباد', b2: ' Santiago' } })
  expect(card.field('textbox', second).value).toBe(' Santiago')
})

test('a blank under a name that every object has is empty until something is typed', async () => {
  const card = showQuestion(live, awkward.question)
  expect(card.field('textbox', first).value).toBe('')
  await type(card.field('textbox', first), 'Cardiff')
  expect(card.given.at(-1)).toEqual({ texts: { constructor: 'Cardiff' } })
})

test('each blank is told apart: wrong with the answer, nearly right with the usual spelling', () => {
  const card = showQuestion(live, capitals.question, {
    response: { texts: { b1: 'cusco', b2: 'Santigo' } },
    checked: true,
  })
  expect(card.words()).toContain(`${first} ✗ The answer is: Lima Cusco was the capital of the Inca.`)
  expect(card.words()).toContain(`${second} ✓ right; usually spelt Santiago`)
  expect(card.field('textbox', first).value, 'what was typed stays').toBe('cusco')
})

test('a single blank needs no number in front of what is said to it', () => {
  const right = { response: { texts: { product: '56' } }, checked: true }
  const card = showQuestion(live, table.question, right)
  expect(card.words()).toContain('✓ right')
  expect(card.words()).not.toContain('Blank 1 of 1')
})

test('the keyboard of a phone neither corrects nor capitalises an answer', () => {
  const field = showQuestion(live, capitals.question).field('textbox', first)
  for (const [attribute, value] of [
    ['autocapitalize', 'off'],
    ['autocomplete', 'off'],
    ['spellcheck', 'false'],
  ] as const)
    expect(field.getAttribute(attribute), attribute).toBe(value)
})

test('what was typed before any script ran is the response', () => {
  expect(fromInputs(new Map([['b2', ['Santiago']]]))).toEqual({ texts: { b2: 'Santiago' } })
  expect(fromInputs(new Map([['b2', ['']]]))).toBeUndefined()
  expect(fromInputs(new Map())).toBeUndefined()
})
