import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { descriptionOf, press } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './OpinionQuestion.vue'

const [dam, scale] = examples
if (!dam || !scale) throw new Error('The examples are gone.')

test('it says before an answer that it is not marked and stays on the device', () => {
  const card = showQuestion(live, dam.question)
  expect(descriptionOf(card.get('group'))).toBe('Not marked. What you choose stays on this device.')
})

test('choosing gives the view; keeping it says so, and calls nothing right or wrong', async () => {
  const card = showQuestion(live, dam.question)
  await press(card.field('radio', 'No'))
  expect(card.given).toEqual([{ held: 'none' }])
  await press(card.get('button', say.keep_opinion()))
  expect(card.asked).toEqual(['check'])
  await card.set({ verdict: { state: 'graded', earned: 0, possible: 0, parts: [] }, locked: true })
  expect(card.words()).toContain(say.opinion_kept())
  expect(card.get('status').textContent.trim()).toBe(say.opinion_kept())
  for (const words of [say.outcome_right(), say.outcome_wrong(), say.try_again()])
    expect(card.words()).not.toContain(words)
  card.get('button', say.answer_again())
})

test('a scale has a name for every step, and words at its ends', () => {
  const card = showQuestion(live, scale.question)
  for (const name of ['1: strongly disagree', '2', '3', '4', '5: strongly agree']) card.field('radio', name)
})

test('what was chosen before the script came is read from the page', () => {
  expect(fromInputs(new Map([['held', ['none']]]))).toEqual({ held: 'none' })
  expect(fromInputs(new Map())).toBeUndefined()
})
