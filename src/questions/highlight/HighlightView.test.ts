import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { isPressed, nameOf, press } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'

const [well, places] = examples
if (!well || !places) throw new Error('The examples are gone.')

test('the text is a list of sentences, each a button, in reading order', () => {
  const card = showQuestion(live, well.question)
  const sentences = card.all('listitem').map((item) => nameOf(item))
  expect(sentences).toEqual([
    'The house is of brick.',
    'Its floor was laid over the rim of the well.',
    'The stones of the rim are worn by ropes.',
    'Old people say that the well is very old.',
  ])
  for (const name of sentences) expect(isPressed(card.get('button', name))).toBe(false)
})

test('a touch marks a sentence, and another takes the mark back', async () => {
  const card = showQuestion(live, well.question, { response: { marked: ['piece-4'], reason: 'told' } })
  const sentence = () => card.get('button', 'The house is of brick.')
  await press(sentence())
  expect(isPressed(sentence())).toBe(true)
  await press(sentence())
  expect(isPressed(sentence())).toBe(false)
  expect(card.given).toEqual([
    { marked: ['piece-4', 'piece-1'], reason: 'told' },
    { marked: ['piece-4'], reason: 'told' },
  ])
})

test('the reason is chosen beside the marks, where one is asked for', async () => {
  const card = showQuestion(live, well.question, { response: { marked: ['piece-2'], reason: null } })
  await press(card.field('radio', 'It is told'))
  expect(card.given).toEqual([{ marked: ['piece-2'], reason: 'told' }])
  expect(showQuestion(live, places.question).all('radio')).toEqual([])
})

test('no sentence looks other than the rest before the answer', () => {
  const card = showQuestion(live, well.question)
  const looks = card.all('listitem').map((item) => item.querySelector('button')?.className)
  expect(new Set(looks).size).toBe(1)
})

test('after the answer the text is read with what is said to it', () => {
  const card = showQuestion(live, places.question, {
    response: { marked: ['piece-2', 'piece-3'], reason: null },
    checked: true,
  })
  expect(card.all('listitem').map((item) => nameOf(item))).toEqual([
    `Three came. ${say.highlight_missed()}`,
    `They sat down. ${say.highlight_beside()}`,
    `Two spoke. ${say.option_right()}`,
    `Then one went. ${say.highlight_missed()} Both of them.`,
  ])
})

test('what misleads is told with why', () => {
  const card = showQuestion(live, well.question, { response: well.responses.wrong, checked: true })
  expect(nameOf(card.all('listitem').at(-1) ?? document.body)).toBe(
    `Old people say that the well is very old. ${say.highlight_stray()} They tell it; nobody could have seen it.`,
  )
})

test('a reason that was chosen before the script came is kept', () => {
  expect(live.fromInputs?.(new Map([['reason', ['told']]]))).toEqual({ marked: [], reason: 'told' })
  expect(live.fromInputs?.(new Map())).toBeUndefined()
})
