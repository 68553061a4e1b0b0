import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { nameOf, press } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'

const [bridge, length] = examples
if (!bridge || !length) throw new Error('The examples are gone.')

test('the scale stands in the order of the course, and the sources under it', () => {
  const card = showQuestion(live, bridge.question)
  const names = card.all('radio').map((radio) => nameOf(radio))
  expect(names.slice(0, 5)).toEqual(['wrong', 'unverified', 'contested', 'imprecise', 'accurate'])
  expect(names.slice(5).toSorted()).toEqual(['A guide', 'The deed of the mason', 'The sign on the bridge'])
})

test('rating and source are chosen apart, in either order', async () => {
  const card = showQuestion(live, bridge.question)
  await press(card.field('radio', 'A guide'))
  await press(card.field('radio', 'contested'))
  expect(card.given).toEqual([
    { rating: null, source: 'guide' },
    { rating: 'contested', source: 'guide' },
  ])
})

test.each([
  ['contested', say.option_right()],
  ['imprecise', say.claim_step_off({ range: 'unverified – contested' })],
  ['accurate', say.claim_far_off({ range: 'unverified – contested' })],
])('after the answer %s is told: %s', (rating, words) => {
  const card = showQuestion(live, bridge.question, { response: { rating, source: 'deed' }, checked: true })
  expect(card.words()).toContain(words)
  expect(card.field('radio', rating).checked).toBe(true)
})

test('one word that is accepted is named alone', () => {
  const card = showQuestion(live, length.question, { response: length.responses.wrong, checked: true })
  expect(card.words()).toContain(say.claim_step_off({ range: 'accurate' }))
})

test('what was chosen before the script came is the first response, also half of it', () => {
  expect(live.fromInputs?.(new Map([['rating', ['wrong']]]))).toEqual({ rating: 'wrong', source: null })
  expect(live.fromInputs?.(new Map([['source', ['deed']]]))).toEqual({ rating: null, source: 'deed' })
  expect(live.fromInputs?.(new Map())).toBeUndefined()
})
