import { nextTick } from 'vue'
import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { press } from '../../../tests/support/find.ts'
import { toPoint, viewOf } from '../../domain/geo/frame.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './MapPointQuestion.vue'

const [crossing] = examples.map(({ question }) => question)
if (!crossing) throw new Error('The examples are gone.')

const key = async (element: Element, name: string) => {
  element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
  await nextTick()
}

const mapOf = (element: Element): Element => {
  const map = element.querySelector('.map-view')
  if (!map) throw new Error('There is no map.')
  return map
}

test('arrow keys move a cross from the middle of the map, and say where it is', async () => {
  const card = showQuestion(live, crossing)
  const map = mapOf(card.element)
  await key(map, 'ArrowRight')
  await key(map, 'ArrowRight')
  await key(map, 'ArrowUp')
  const { x, y, width, height } = viewOf(crossing.places)
  const expected = { x: x + width / 2 + width / 20, y: y + height / 2 - width / 40 }
  const given = card.given.at(-1)
  expect(card.given).toHaveLength(3)
  if (!(given instanceof Object && 'lat' in given && 'lon' in given)) throw new Error('No point was given.')
  const point = toPoint({ lat: Number(given.lat), lon: Number(given.lon) })
  expect(Math.abs(point.x - expected.x)).toBeLessThan(2)
  expect(Math.abs(point.y - expected.y)).toBeLessThan(2)
  expect(card.words()).toMatch(/° N, .*° E\. The nearest place: (Kabul|Torkham|Peshawar), \d+ km/u)
})

test('a place from the list is an answer as well', async () => {
  const card = showQuestion(live, crossing)
  await press(card.field('radio', 'Torkham'))
  expect(card.given).toEqual([{ place: 'torkham' }])
})

test('what is wrong is told the place and how far it is', () => {
  const card = showQuestion(live, crossing, { response: { place: 'peshawar' }, checked: true })
  expect(card.words()).toContain(say.map_point_wrong({ place: 'Torkham', number: '38' }))
})

test('once it is checked, neither keys nor presses change it', async () => {
  const card = showQuestion(live, crossing, { response: { place: 'peshawar' }, checked: true })
  await key(mapOf(card.element), 'ArrowRight')
  expect(card.given).toEqual([])
  expect(card.all('button', say.map_zoom_in())).toEqual([])
})

test('what was chosen before any script ran is the response', () => {
  expect(fromInputs(new Map([['place', ['torkham']]]))).toEqual({ place: 'torkham' })
  expect(fromInputs(new Map())).toBeUndefined()
})
