import { describe, expect, test } from 'vitest'
import { showQuestion, type ShownQuestion } from '../../../tests/support/answering.ts'
import { focused, isPressed, key, nameOf, press, wordsOf } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'

const [cities, , awkward] = examples
if (!cities || !awkward) throw new Error('The examples are gone.')

const last = (): string => say.place_last()
const here = (place: number): string => say.place_here({ place })
const item = (card: ShownQuestion, city: string): HTMLElement =>
  card.get('button', new RegExp(`^(?:\\d ?)?${city}$`))
const placed = (card: ShownQuestion): string[] =>
  [...card.element.querySelectorAll('.placed .item')].map(wordsOf)
const told = (card: ShownQuestion): (string | undefined)[] =>
  card.all('status').map((status) => status.textContent.trim())

describe('select, then place', () => {
  test('an item goes to the end, and the next one before, between or behind', async () => {
    const card = showQuestion(live, cities.question)
    await press(item(card, 'Rome'))
    await press(card.get('button', last()))
    expect(card.given.at(-1)).toEqual({ order: ['rome'] })
    await press(item(card, 'Oslo'))
    expect(card.all('button', last())).toHaveLength(1)
    await press(card.get('button', here(1)))
    await press(item(card, 'Berlin'))
    await press(card.get('button', here(2)))
    expect(card.given.at(-1)).toEqual({ order: ['oslo', 'berlin', 'rome'] })
    expect(placed(card)).toEqual(['1 Oslo', '2 Berlin', '3 Rome'])
  })

  test('a placed item moves, and is never offered the place where it stands', async () => {
    const card = showQuestion(live, cities.question, { response: cities.responses.right })
    await press(item(card, 'Berlin'))
    expect(card.all('button', /^Place here/).map(nameOf)).toEqual([here(1), here(4), last()])
    await press(card.get('button', last()))
    expect(card.given.at(-1)).toEqual({ order: ['oslo', 'rome', 'cairo', 'berlin'] })
    await press(item(card, 'Cairo'))
    await press(card.get('button', here(1)))
    expect(card.given.at(-1)).toEqual({ order: ['cairo', 'oslo', 'rome', 'berlin'] })
  })

  test('a placed item can be put back', async () => {
    const card = showQuestion(live, cities.question, { response: cities.responses.incomplete })
    expect(card.all('button', say.put_back())).toEqual([])
    await press(item(card, 'Oslo'))
    await press(card.get('button', say.put_back()))
    expect(card.given.at(-1)).toEqual({ order: ['berlin'] })
    expect(focused(), 'the keyboard goes on among what waits').toBe(
      [...card.element.querySelectorAll('.waiting button')].at(-1),
    )
  })

  test('no place is offered before something is selected', () => {
    const card = showQuestion(live, cities.question)
    expect(card.all('button', /^Place here/)).toEqual([])
    expect(card.words()).toContain(say.order_empty())
  })

  test('touching the same item again lets go of it', async () => {
    const card = showQuestion(live, cities.question)
    await press(item(card, 'Rome'))
    expect(isPressed(item(card, 'Rome'))).toBe(true)
    await press(item(card, 'Rome'))
    expect(isPressed(item(card, 'Rome'))).toBe(false)
    expect(card.all('button', last())).toEqual([])
  })
})

describe('by keyboard', () => {
  test('selecting leads to the last place, placing leads to the next item, and to the placed one at the end', async () => {
    const card = showQuestion(live, cities.question)
    for (const city of ['Cairo', 'Oslo', 'Rome', 'Berlin']) {
      await press(item(card, city))
      expect(nameOf(focused())).toBe(last())
      await press(card.get('button', last()))
      const [next] = card.element.querySelectorAll('.waiting button')
      expect(focused()).toBe(next ?? item(card, 'Berlin'))
    }
  })

  test.each([
    ['the item', 'Rome'],
    ['a place', say.place_last()],
  ])('Escape on %s lets go, and nothing is given', async (_, name) => {
    const card = showQuestion(live, cities.question)
    await press(item(card, 'Rome'))
    await key('a', card.get('button', name))
    expect(isPressed(item(card, 'Rome'))).toBe(true)
    await key('Escape', card.get('button', name))
    expect(isPressed(item(card, 'Rome'))).toBe(false)
    expect(focused(), 'places are gone; the keyboard is not').toBe(item(card, 'Rome'))
    expect(card.given).toEqual([])
  })
})

describe('said out loud', () => {
  test('what is selected and where it was placed', async () => {
    const card = showQuestion(live, cities.question, { response: { order: ['oslo'] } })
    await press(item(card, 'Rome'))
    expect(told(card)).toContain(say.item_selected({ item: 'Rome' }))
    await press(card.get('button', here(1)))
    expect(told(card)).toContain(say.item_placed({ item: 'Rome', place: 1 }))
  })

  test('marks inside an item are not read out', async () => {
    const card = showQuestion(live, awkward.question)
    await press(card.get('button', 'کراچی (Karachi)'))
    expect(told(card)).toContain(say.item_selected({ item: 'کراچی (Karachi)' }))
  })
})

test('after the answer each item says whether it stands right, else where it belongs', () => {
  const card = showQuestion(live, cities.question, { response: cities.responses.partly, checked: true })
  expect(placed(card).map((words) => words.replace(/ ?([✓✗])/u, ' $1'))).toEqual([
    '1 Oslo ✓ right',
    '2 Rome ✗ belongs at 3',
    '3 Berlin ✗ belongs at 2',
    '4 Cairo ✓ right',
  ])
  expect(card.words()).toContain('About 42° north.')
})

test('an item that was selected when the answer was checked is let go: nothing can be placed then', async () => {
  const card = showQuestion(live, cities.question, { response: cities.responses.wrong })
  await press(item(card, 'Rome'))
  await card.set({ locked: true })
  expect(card.all('button', /^Place here/)).toEqual([])
  expect(card.all('button', say.put_back())).toEqual([])
  await card.set({ locked: false })
  expect(isPressed(item(card, 'Rome'))).toBe(false)
})

test('keys that every object has are keys like others', async () => {
  const card = showQuestion(live, awkward.question)
  await press(card.get('button', /^Krung Thep/))
  await press(card.get('button', last()))
  await press(card.get('button', 'کراچی (Karachi)'))
  await press(card.get('button', last()))
  expect(card.given.at(-1)).toEqual({ order: ['__proto__', 'toString'] })
})

test('a stored order that names an item twice, or one that is gone, shows the rest and can be mended', async () => {
  const card = showQuestion(live, cities.question, { response: { order: ['gone', 'rome', 'oslo'] } })
  expect(placed(card)).toEqual(['1 Rome', '2 Oslo'])
  await press(item(card, 'Cairo'))
  await press(card.get('button', last()))
  expect(card.given.at(-1)).toEqual({ order: ['rome', 'oslo', 'cairo'] })
})
