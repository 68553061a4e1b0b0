import { expect, test } from 'vitest'
import { showQuestion, type ShownQuestion } from '../../../tests/support/answering.ts'
import { nameOf, press } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'

const [water, , awkward] = examples
if (!water || !awkward) throw new Error('The examples are gone.')

/** The entry of the list that an item makes, with its radios. */
const entry = (card: ShownQuestion, item: string): HTMLElement => {
  const found = card.all('listitem').find((each) => nameOf(each).startsWith(item))
  if (!found) throw new Error(`There is no item called ${item}.`)
  return found
}
function radio(card: ShownQuestion, item: string, category: string): HTMLInputElement {
  const within = entry(card, item)
  const found = card.all('radio', category).find((each) => within.contains(each))
  if (!(found instanceof HTMLInputElement)) throw new Error(`${item} cannot be ${category}.`)
  return found
}

test('every item has all categories under it, and the last is for what fits none', () => {
  const card = showQuestion(live, water.question)
  for (const item of ['The Red Sea', 'Lake Baikal', 'The Caspian Sea', 'The Sea of Tranquillity']) {
    const names = card.all('radio').filter((each) => entry(card, item).contains(each))
    expect(names.map((each) => nameOf(each))).toEqual(['Salt water', 'Fresh water', say.category_none()])
  }
})

test('a choice for one item leaves the others as they are, and can be changed', async () => {
  const card = showQuestion(live, water.question, { response: { sorted: { red: 'salt' } } })
  await press(radio(card, 'Lake Baikal', 'Salt water'))
  await press(radio(card, 'Lake Baikal', 'Fresh water'))
  expect(card.given).toEqual([
    { sorted: { red: 'salt', baikal: 'salt' } },
    { sorted: { red: 'salt', baikal: 'fresh' } },
  ])
  expect(radio(card, 'The Red Sea', 'Salt water').checked).toBe(true)
})

test('keys that every object has are keys like others', async () => {
  const card = showQuestion(live, awkward.question)
  await press(radio(card, 'کراچی', 'پاکستان'))
  expect(card.given).toEqual([{ sorted: { constructor: 'constructor' } }])
})

test('after the answer each item says whether it is right, else where it belongs', () => {
  const card = showQuestion(live, water.question, { response: water.responses.partly, checked: true })
  expect(nameOf(entry(card, 'Lake Baikal'))).toContain(say.option_right())
  expect(nameOf(entry(card, 'The Caspian Sea'))).toContain(`${say.category_expected()} Salt water`)
  expect(nameOf(entry(card, 'The Sea of'))).toContain(
    `${say.category_expected()} ${say.category_none()} It is on the Moon, and dry.`,
  )
})

test('what was chosen before the script came is the first response', () => {
  const inputs = new Map([
    ['item-red', ['salt']],
    ['item-baikal', ['fresh']],
    ['choice', ['other']],
  ])
  expect(live.fromInputs?.(inputs)).toEqual({ sorted: { red: 'salt', baikal: 'fresh' } })
  expect(live.fromInputs?.(new Map([['choice', ['other']]]))).toBeUndefined()
})
