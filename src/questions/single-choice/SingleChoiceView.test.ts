import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { nameOf, press } from '../../../tests/support/find.ts'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './SingleChoiceQuestion.vue'

const [river, sum, village] = examples
if (!river || !sum || !village) throw new Error('The examples are gone.')

test('one of several: choosing gives its key, and lets go of the one before', async () => {
  const card = showQuestion(live, river.question)
  expect(card.all('radio').some((radio) => radio.matches(':checked'))).toBe(false)
  await press(card.field('radio', 'The Rhine'))
  await press(card.field('radio', 'The Elbe'))
  expect(card.given).toEqual([{ choice: 'rhine' }, { choice: 'elbe' }])
  expect(card.all('radio').map((radio) => radio.matches(':checked') && nameOf(radio))).toContain('The Elbe')
  expect(card.all('radio').filter((radio) => radio.matches(':checked'))).toHaveLength(1)
})

test('a wrong choice is marked as yours, the right one as the answer, and the rest not at all', () => {
  const card = showQuestion(live, river.question, { response: { choice: 'rhine' }, checked: true })
  expect(card.field('radio', /^The Rhine ✗ your choice$/).checked).toBe(true)
  expect(card.field('radio', /^The Danube ✓ the answer$/).checked).toBe(false)
  card.field('radio', 'The Elbe')
  expect(card.words()).toContain('The Rhine flows north, far to the west.')
})

test('a right choice is marked right, and only its own feedback is shown', () => {
  const card = showQuestion(live, river.question, { response: { choice: 'danube' }, checked: true })
  card.field('radio', /^The Danube ✓ right$/)
  expect(card.words()).toContain('Yes; through Budapest too.')
  expect(card.words()).not.toContain('The Rhine flows north')
})

test('options stand in the author’s order where that is fixed', () => {
  expect(showQuestion(live, sum.question).all('radio').map(nameOf)).toEqual(['4', '6', '8'])
})

test('of two options that read alike, the one that was touched is chosen', async () => {
  const card = showQuestion(live, village.question)
  const [first, second] = card.all('radio', 'Wales')
  if (!first || !second) throw new Error('The example has changed.')
  await press(first)
  await press(second)
  expect(new Set(card.given)).toEqual(new Set([{ choice: 'constructor' }, { choice: '__proto__' }]))
  expect([first.matches(':checked'), second.matches(':checked')]).toEqual([false, true])
})

test('what was chosen before any script ran is the response', () => {
  expect(fromInputs(new Map([['choice', ['rhine']]]))).toEqual({ choice: 'rhine' })
  expect(fromInputs(new Map())).toBeUndefined()
})
