import { mount } from '@vue/test-utils'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { assignment, classDesk, handIn, type ClassDesk } from '../../../../tests/support/class-desk.ts'
import { nameOf, press, wordsOf } from '../../../../tests/support/find.ts'
import { cellsIn } from '../../../../tests/support/workbook.ts'
import { deliveredOrder } from '../../../domain/assigned/delivery.ts'
import * as m from '../../../messages/generated/messages.js'
import { sayNumber } from '../../../messages/say-number.ts'
import { sayShare } from '../../../messages/say-class.ts'
import type { ClassSummary } from '../../../stores/class-work.ts'
import ClassScreen from './ClassScreen.vue'
import ClassTotals from './ClassTotals.vue'
import { until } from '../../../../tests/support/until.ts'

const given = (...packets: readonly Uint8Array[]) =>
  packets.map((contents, at) => ({ from: `${at}`, contents }))

async function screenWith(desk: ClassDesk, ...packets: readonly Uint8Array[]) {
  const screen = await desk.show(ClassScreen)
  await desk.book.take(given(...packets), 'file')
  await until(() => expect(screen.element.querySelector('.class-table')).not.toBeNull())
  return screen
}

const tableOf = (element: Element): Element => {
  const table = element.querySelector('.class-table table')
  if (!table) throw new Error('There is no class table.')
  return table
}
const cellsOf = (element: Element): string[][] =>
  [...tableOf(element).querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsOf))
const namesIn = (element: Element): (string | undefined)[] => cellsOf(element).map(([name]) => name)

test('learners by questions: handed in, part-way and missing apart, graded here', async () => {
  const desk = await classDesk(['Zoe'])
  const { element } = await screenWith(
    desk,
    handIn('Ali Khan'),
    handIn('Sara', 'wrong'),
    handIn('Omar', 'right', { state: 'part-way' }),
  )
  expect(cellsOf(element).map((cells) => cells.slice(0, 4))).toEqual([
    ['Zoe', m.class_state_missing(), '', ''],
    ['Ali Khan', m.class_state_handed_in(), '3', '100%'],
    ['Omar', m.class_state_part_way(), '3', '100%'],
    ['Sara', m.class_state_handed_in(), '0', '0%'],
  ])
})

test('each column sorts, up and down', async () => {
  const desk = await classDesk()
  const { element, get } = await screenWith(desk, handIn('Ali'), handIn('Bea', 'wrong'), handIn('Cem'))
  await press(get('button', m.class_column_points()))
  expect(namesIn(element)).toEqual(['Bea', 'Ali', 'Cem'])
  await press(get('button', `${m.class_column_points()} ↑`.replace(' ↑', '')))
  expect(namesIn(element)[2]).toBe('Bea')
  expect(tableOf(element).querySelector('[aria-sort="descending"]')?.textContent).toContain(
    m.class_column_points(),
  )
})

test('a number leads to the answer behind it, as the learner saw it, with its receipt words', async () => {
  const desk = await classDesk()
  const { element, all } = await screenWith(desk, handIn('Ali Khan', 'wrong'))
  const [first] = all('button', /^Ali Khan, question 1:/)
  if (!first) throw new Error('There is no number to press.')
  await press(first)
  await until(() => expect(element.querySelector('dialog .card')).not.toBeNull())
  const dialog = element.querySelector('dialog')
  expect(dialog?.textContent).toContain(m.class_points_of({ earned: '0', possible: '1' }))
  const radios = [...(dialog?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])]
  expect(radios.filter(({ checked }) => checked).map(nameOf)).toEqual([expect.stringContaining('✗')])
  expect(radios.every(({ disabled }) => disabled || radios[0]?.closest('fieldset')?.disabled)).toBe(true)
  expect(dialog?.textContent).toContain(desk.book.rows[0]?.words[0]?.join(' · '))
})

test('where each had an order of her own, it says as which number this one was asked', async () => {
  const desk = await classDesk()
  const seed = '00000000000000a7'
  const { element, all } = await screenWith(desk, handIn('Ali Khan', 'right', { seed }))
  const order = deliveredOrder(
    assignment.items.map((item, place) => ({ item, place })),
    true,
    seed,
  )
  expect(
    order.map(({ place }) => place),
    'a seed that changes something',
  ).not.toEqual([0, 1, 2])
  for (const [index, { place }] of order.entries()) {
    const [number] = all('button', new RegExp(`^Ali Khan, question ${place + 1}:`))
    if (!number) throw new Error('There is no number to press.')
    await press(number)
    await until(() => expect(element.querySelector('dialog .card')).not.toBeNull())
    const dialog = element.querySelector('dialog')
    expect(dialog?.textContent).toContain(m.class_delivered({ number: index + 1, count: 3 }))
    dialog?.close()
    await until(() => expect(element.querySelector('dialog')).toBeNull())
  }
})

test('screen, CSV and Excel hold the same, cell by cell', async () => {
  const desk = await classDesk(['Zoe'])
  const { element, get } = await screenWith(desk, handIn('=SUM(A1)'), handIn('Sara', 'wrong'))
  await press(get('button', m.class_save_csv()))
  await press(get('button', m.class_save_xlsx()))
  await until(() => expect(desk.saved).toHaveLength(2))
  const [csv, xlsx] = [
    desk.saved.find(({ name }) => name.endsWith('.csv')),
    desk.saved.find(({ name }) => name.endsWith('.xlsx')),
  ]
  const [head, ...rows] = Papa.parse<string[]>(String(csv?.contents).slice(1).trimEnd()).data
  const sheet = await cellsIn(
    new Blob([Uint8Array.from(xlsx?.contents instanceof Uint8Array ? xlsx.contents : [])]),
  )
  const screen = cellsOf(element)
  const shown = (cell: string | number | null, column: string | undefined): string => {
    if (typeof cell !== 'number') return cell ?? ''
    return column === m.class_column_share() ? sayShare(cell) : sayNumber(cell)
  }
  expect(sheet.slice(1).map((row) => row.map((cell, at) => shown(cell, head?.[at])))).toEqual(screen)
  expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?==)/u, '')))).toEqual(
    sheet.slice(1).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  )
  expect(head).toEqual(sheet[0])
})

test('a name that reads just the same is suggested, put together only when somebody says so, and can be undone', async () => {
  const desk = await classDesk(['Ali Khan', 'Sara'])
  const { element, get } = await screenWith(desk, handIn('ali KHAN'))
  expect(namesIn(element)).toEqual(['Ali Khan', 'Sara', 'ali KHAN'])
  await press(get('button', m.class_who_same({ count: 1 })))
  await until(() => expect(namesIn(element)).toEqual(['Ali Khan', 'Sara']))
  await press(get('button', m.class_who_undo()))
  await until(() => expect(namesIn(element)).toEqual(['Ali Khan', 'Sara', 'ali KHAN']))
})

test('two Alis are never put together by themselves, and what was put together comes apart again', async () => {
  const desk = await classDesk(['Ali Khan', 'Sara'])
  const { element, get } = await screenWith(
    desk,
    handIn('Ali'),
    handIn('Ali', 'wrong', { writer: '99999999' }),
  )
  expect(namesIn(element)).toEqual(['Ali Khan', 'Sara', 'Ali', 'Ali'])
  const [form] = element.querySelectorAll('.people form')
  form?.dispatchEvent(new Event('submit', { cancelable: true }))
  await until(() => expect(namesIn(element)).toEqual(['Ali Khan', 'Sara', 'Ali']))
  await press(get('button', m.class_who_split({ name: 'Ali Khan' })))
  await until(() => expect(namesIn(element)).toEqual(['Ali Khan', 'Sara', 'Ali', 'Ali']))
})

test('however large the class, the document holds at most 80 rows', async () => {
  const desk = await classDesk(Array.from({ length: 400 }, (_, at) => `Learner ${at}`))
  const { element } = await screenWith(desk, handIn('Ali'))
  expect(desk.book.rows).toHaveLength(401)
  expect(tableOf(element).querySelectorAll('tbody tr').length).toBeLessThanOrEqual(80)
  expect(tableOf(element).getAttribute('aria-rowcount')).toBe('402')
})

test('a common belief is told in its own words, and by its id where these cannot be had', () => {
  const summary: ClassSummary = {
    ...{ title: 'T', shuffle: false, asked: [], questions: [], objectives: [], unreadable: 0 },
    misconceptions: [
      { id: 'one-river', heldBy: ['a', 'b'] },
      { id: 'no-words', heldBy: ['a'] },
    ],
  }
  const beliefs = new Map([['one-river', 'A common belief: All rivers are one.']])
  const totals = mount(ClassTotals, { props: { summary, rows: [], objectives: new Map(), beliefs } })
  expect(totals.findAll('summary').map((each) => each.text())).toEqual([
    m.class_misconception({ name: 'A common belief: All rivers are one.', count: 2 }),
    m.class_misconception({ name: 'no words', count: 1 }),
  ])
})
