import { describe, expect, test } from 'vitest'
import { showQuestion, type ShownQuestion } from '../../../tests/support/answering.ts'
import { descriptionOf, focused, isPressed, key, nameOf, press } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'

const [capitals, squares, awkward] = examples
if (!capitals || !squares || !awkward) throw new Error('The examples are gone.')
const empty = say.pair_empty()

/** The place beside a left, found by what it is described by, as a screen reader tells it. */
function slot(card: ShownQuestion, left: string): HTMLElement {
  const [found, ...more] = card.all('button').filter((button) => descriptionOf(button) === left)
  if (!found || more.length > 0) throw new Error(`There is no single place for ${left}.`)
  return found
}
const answers = (card: ShownQuestion): HTMLElement[] => {
  const list = card.get('list', say.pair_answers())
  return card.all('button').filter((button) => list.contains(button))
}
const answer = (card: ShownQuestion, name: string): HTMLElement => {
  const found = answers(card).find((button) => nameOf(button) === name)
  if (!found) throw new Error(`There is no answer called ${name}.`)
  return found
}
const told = (card: ShownQuestion): string[] => card.all('status').map((status) => status.textContent.trim())

describe('select, then place', () => {
  test('an answer and then its row', async () => {
    const card = showQuestion(live, capitals.question)
    await press(answer(card, 'Ottawa'))
    expect(isPressed(answer(card, 'Ottawa'))).toBe(true)
    await press(slot(card, 'Canada'))
    expect(card.given).toEqual([{ pairs: { canada: 'a2' } }])
    expect(nameOf(slot(card, 'Canada'))).toBe('Ottawa')
    expect(isPressed(answer(card, 'Ottawa'))).toBe(false)
  })

  test('a row and then its answer', async () => {
    const card = showQuestion(live, capitals.question)
    await press(slot(card, 'Turkey'))
    await press(answer(card, 'Ankara'))
    expect(card.given).toEqual([{ pairs: { turkey: 'a1' } }])
  })

  test('another answer of the same column takes the place of the one selected', async () => {
    const card = showQuestion(live, capitals.question)
    await press(answer(card, 'Ottawa'))
    await press(answer(card, 'Ankara'))
    expect([isPressed(answer(card, 'Ottawa')), isPressed(answer(card, 'Ankara'))]).toEqual([false, true])
    await press(answer(card, 'Ankara'))
    expect(isPressed(answer(card, 'Ankara'))).toBe(false)
    expect(card.given).toEqual([])
  })

  test('a row takes a new answer for the old, and the others stay', async () => {
    const card = showQuestion(live, capitals.question, { response: capitals.responses.right })
    await press(slot(card, 'Turkey'))
    await press(answer(card, 'Istanbul'))
    expect(card.given.at(-1)).toEqual({ pairs: { turkey: 'd1', canada: 'a2', brazil: 'a3' } })
  })

  test('an answer can stand beside two rows', async () => {
    const card = showQuestion(live, squares.question)
    for (const left of ['3', '4']) {
      await press(answer(card, '9'))
      await press(slot(card, left))
    }
    expect(card.given.at(-1)).toEqual({ pairs: { three: 'nine', four: 'nine' } })
  })

  test('a row that has an answer can be emptied', async () => {
    const card = showQuestion(live, capitals.question, { response: capitals.responses.right })
    expect(card.all('button', say.put_back())).toEqual([])
    await press(slot(card, 'Canada'))
    await press(card.get('button', say.put_back()))
    expect(card.given).toEqual([{ pairs: { turkey: 'a1', brazil: 'a3' } }])
    expect(nameOf(slot(card, 'Canada'))).toBe(empty)
    await press(slot(card, 'Canada'))
    expect(card.all('button', say.put_back()), 'there is nothing to put back').toEqual([])
  })
})

describe('by keyboard', () => {
  test('an answer leads to the first row without one, a row to the answers, and a pair to what is left', async () => {
    const card = showQuestion(live, capitals.question, { response: { pairs: { turkey: 'a1' } } })
    await press(answer(card, 'Ottawa'))
    expect(focused()).toBe(slot(card, 'Canada'))
    await press(slot(card, 'Canada'))
    const unused = answers(card).find((button) => !/Ankara|Ottawa/.test(nameOf(button)))
    expect(focused()).toBe(unused)
    await press(slot(card, 'Brazil'))
    expect(focused()).toBe(unused)
  })

  test.each([
    ['an answer', (card: ShownQuestion) => answer(card, 'Ottawa')],
    ['a row', (card: ShownQuestion) => slot(card, 'Canada')],
  ])('Escape on %s lets go, and nothing is given', async (_, find) => {
    const card = showQuestion(live, capitals.question)
    await press(find(card))
    await key('a', find(card))
    expect(isPressed(find(card))).toBe(true)
    await key('Escape', find(card))
    expect(isPressed(find(card))).toBe(false)
    expect(card.given).toEqual([])
  })
})

test('what is selected and what was paired is said out loud', async () => {
  const card = showQuestion(live, capitals.question)
  await press(answer(card, 'Ottawa'))
  expect(told(card)).toContain(say.item_selected({ item: 'Ottawa' }))
  await press(slot(card, 'Canada'))
  expect(told(card)).toContain(say.pair_placed({ left: 'Canada', right: 'Ottawa' }))
  await press(slot(card, 'Brazil'))
  expect(told(card)).toContain(say.item_selected({ item: 'Brazil' }))
})

test('after the answer each row says whether it is right, else the answer; what is left over is gone', () => {
  const card = showQuestion(live, capitals.question, { response: capitals.responses.partly, checked: true })
  const rows = card.all('listitem').map((row) => nameOf(row))
  expect(rows).toEqual([
    'Turkey Istanbul ✗ The answer is: Ankara The largest city, not the capital.',
    'Canada Ottawa ✓ right',
    'Brazil Rio de Janeiro ✗ The answer is: Brasília',
  ])
})

test('a row that was selected when the answer was checked is let go: nothing can be put back then', async () => {
  const card = showQuestion(live, capitals.question, { response: capitals.responses.right })
  await press(slot(card, 'Turkey'))
  await card.set({ locked: true })
  expect(card.all('button', say.put_back())).toEqual([])
  await card.set({ locked: false })
  expect(isPressed(slot(card, 'Turkey'))).toBe(false)
})

test('answers that read alike are offered once, and keys that every object has are keys like others', async () => {
  const card = showQuestion(live, awkward.question)
  expect(answers(card)).toHaveLength(3)
  expect(nameOf(slot(card, 'سکھر'))).toBe(empty)
  await press(slot(card, 'سکھر'))
  expect(card.all('button', say.put_back()), 'it holds nothing yet').toEqual([])
  await press(slot(card, 'سکھر'))
  await press(answer(card, 'نیل'))
  await press(slot(card, 'سکھر'))
  expect(card.given).toEqual([{ pairs: { constructor: 'valueOf' } }])
})

test('a stored answer that is no longer there leaves its row open, to be answered anew', async () => {
  const response = { pairs: { turkey: 'gone', canada: '__proto__', brazil: 'a3' } }
  const card = showQuestion(live, capitals.question, { response })
  expect(['Turkey', 'Canada', 'Brazil'].map((left) => nameOf(slot(card, left)))).toEqual([
    empty,
    empty,
    'Brasília',
  ])
  await press(slot(card, 'Turkey'))
  await press(answer(card, 'Ankara'))
  expect(card.given).toEqual([{ pairs: { turkey: 'a1', canada: '__proto__', brazil: 'a3' } }])
})
