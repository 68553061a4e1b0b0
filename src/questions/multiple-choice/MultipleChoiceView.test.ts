import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { press } from '../../../tests/support/find.ts'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './MultipleChoiceQuestion.vue'

const [islands, , places] = examples
if (!islands || !places) throw new Error('The examples are gone.')

test('any number of options can be ticked, and each be taken back', async () => {
  const card = showQuestion(live, islands.question)
  await press(card.field('checkbox', 'Cuba'))
  await press(card.field('checkbox', 'Chad'))
  expect(card.given.at(-1)).toEqual({ choices: ['cuba', 'chad'] })
  await press(card.field('checkbox', 'Cuba'))
  expect(card.given.at(-1)).toEqual({ choices: ['chad'] })
  expect(card.all('checkbox').filter((box) => box.matches(':checked'))).toEqual([
    card.get('checkbox', 'Chad'),
  ])
})

test('each box says what it was: right, chosen wrongly, left out; a wrong one left alone says nothing', () => {
  const card = showQuestion(live, islands.question, {
    response: { choices: ['iceland', 'chad'] },
    checked: true,
  })
  expect(card.field('checkbox', /^Iceland ✓ right$/).checked).toBe(true)
  expect(card.field('checkbox', /^Chad ✗ your choice$/).checked).toBe(true)
  expect(card.field('checkbox', /^Cuba ✓ part of the answer$/).checked).toBe(false)
  card.field('checkbox', 'Nepal')
  expect(card.words()).toContain('Chad has no coast at all.')
})

test('two options that read alike are two', async () => {
  const card = showQuestion(live, places.question)
  for (const box of card.all('checkbox', 'London')) await press(box)
  expect(card.given.at(-1)).toEqual({ choices: expect.arrayContaining(['london-a', 'london-b']) })
  expect(card.all('checkbox').filter((box) => box.matches(':checked'))).toHaveLength(2)
})

test('what was ticked before any script ran is the response', () => {
  expect(fromInputs(new Map([['choice', ['cuba', 'chad']]]))).toEqual({ choices: ['cuba', 'chad'] })
  expect(fromInputs(new Map())).toBeUndefined()
})
