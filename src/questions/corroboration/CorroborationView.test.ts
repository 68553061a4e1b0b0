import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { focused, isDisabled, nameOf, placeIn, press, wordsOf } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './CorroborationQuestion.vue'

const [bridge] = examples
if (!bridge) throw new Error('The examples are gone.')
const { question, responses } = bridge

test('each source is a group of three radios, named by the source and the claim', async () => {
  const card = showQuestion(live, question)
  expect(card.all('radiogroup').map(nameOf)).toHaveLength(9)
  const group = placeIn(card.get('radiogroup', 'The public inquiry 1. The river was in flood that night'))
  expect(group.all('radio').map(nameOf)).toEqual(['agrees', 'contradicts', 'silent'])
  await press(group.field('radio', 'contradicts'))
  expect(card.given).toEqual([{ cells: { 'flood:inquiry': 'contradicts' } }])
  expect(card.words()).toContain(say.stances_said({ said: 1, count: 9 }))
})

test('one claim at a time: the buttons turn to the next, and reading goes on there', async () => {
  const card = showQuestion(live, question)
  const shown = () => wordsOf(card.element.querySelector('.here .claim-text') ?? document.body)
  expect(shown()).toBe('1. The river was in flood that night')
  expect(isDisabled(card.get('button', say.claim_before()))).toBe(true)
  await press(card.get('button', say.claim_next()))
  expect(shown()).toBe('2. The steel was as good as was ordered')
  expect(wordsOf(focused())).toBe(shown())
  await press(card.get('button', say.claim_next()))
  expect(isDisabled(card.get('button', say.claim_next()))).toBe(true)
  expect(card.words()).toContain(say.claim_place({ number: 3, count: 3 }))
})

test('once checked, all claims are there, each cell says what is so, and one claim rests on one interested source', () => {
  const card = showQuestion(live, question, { response: responses.partly, checked: true })
  expect(card.all('button', say.claim_next())).toEqual([])
  expect(card.words().split(say.stance_expected({ stance: 'silent' }))).toHaveLength(3)
  const words = say.one_interested({ source: 'The company that built it' })
  expect(card.words().split(words)).toHaveLength(2)
  const [, steel] = card.all('listitem')
  expect(steel && wordsOf(steel)).toContain(words)
})

test('what was chosen before the script came is read from the page', () => {
  const inputs = new Map([
    ['flood:paper', ['silent']],
    ['other', ['agrees']],
  ])
  expect(fromInputs(inputs)).toEqual({ cells: { 'flood:paper': 'silent' } })
  expect(fromInputs(new Map())).toBeUndefined()
})
