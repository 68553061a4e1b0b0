import { expect, test } from 'vitest'
import { openDesk, settled } from '../../../../tests/support/desk.ts'
import { press } from '../../../../tests/support/find.ts'
import * as say from '../../../messages/generated/messages.js'
import { sayKind } from '../../../messages/say-kind.ts'
import EditSheet from './EditSheet.vue'
import OwnQuestions from './OwnQuestions.vue'
import { until } from '../../../../tests/support/until.ts'

const id = '0'.repeat(32)

/** A sheet on a desk, being written. What is typed is read after a pause. */
async function writing() {
  const opened = await openDesk()
  const { place } = opened.show(OwnQuestions)
  await press(place.get('button', say.own_new_sheet()))
  await settled()
  const editor = opened.show(EditSheet, { id })
  return { ...opened, ...editor, sheet: () => opened.desk.bank[0] }
}

test('a sheet is begun with one button', async () => {
  const { doings, sheet } = await writing()
  expect(doings.went).toEqual([`own/${id}`])
  expect(sheet()).toMatchObject({ id, text: '', questions: [] })
})

test('a question that is put in is read, shown and kept, and can be assigned', async () => {
  const { place, sheet, desk, doings } = await writing()
  expect(place.get('button', say.own_assign())).toHaveProperty('disabled', true)
  await press(place.get('button', sayKind('single-choice')))
  await until(() => expect(sheet()?.questions.map(({ kind }) => kind)).toEqual(['single-choice']))
  expect(place.words()).toContain(say.own_kept({ count: 1 }))
  await until(() => expect(place.all('button', say.check_answer())).toHaveLength(1))
  await press(place.get('button', say.own_assign()))
  await settled()
  expect(doings.went.at(-1)).toBe(`draft/${desk.assignments[0]?.id}`)
  expect(desk.assignments[0]?.draft?.items[0]?.from).toEqual({ in: 'bank' })
})

test('what cannot be read is named by its line and does not go out', async () => {
  const { wrapper, place, sheet } = await writing()
  await wrapper.find('textarea').setValue('\n:::question{#own-a objective=own kind=song}\nWhat?\n:::\n')
  await until(() => expect(place.words()).toContain(say.own_error_at({ line: 2 })))
  expect(sheet()?.questions).toEqual([])
  expect(sheet()?.text).toContain('kind=song')
})

/** The sheet in two tabs, each with a field to write in. */
async function inTwoTabs() {
  const one = await writing()
  const other = await openDesk(one.database)
  const beside = other.show(EditSheet, { id })
  return { one, other: { ...other, ...beside } }
}

test('what another tab wrote is shown where nothing waits to be kept', async () => {
  const { one, other } = await inTwoTabs()
  await other.wrapper.find('textarea').setValue('From the other tab')
  await until(() => expect(one.wrapper.find('textarea').element.value).toBe('From the other tab'))
  expect(one.place.words()).toContain(say.own_taken())
  expect(one.desk.bank).toHaveLength(1)
})

test('of what two tabs write at once, neither is lost', async () => {
  const { one, other } = await inTwoTabs()
  await other.wrapper.find('textarea').setValue('From the other tab')
  await one.wrapper.find('textarea').setValue('From this tab')
  await until(() => expect(one.place.words() + other.place.words()).toContain(say.own_both_kept()))
  expect(one.desk.bank.map(({ text }) => text).toSorted()).toEqual(['From the other tab', 'From this tab'])
})

test('what was written last is kept by whoever leaves at once', async () => {
  const { wrapper, sheet } = await writing()
  await wrapper.find('textarea').setValue('The last word')
  wrapper.unmount()
  await until(() => expect(sheet()?.text).toBe('The last word'))
})

test('what is written is kept by whoever turns to another app', async () => {
  const { wrapper, sheet } = await writing()
  await wrapper.find('textarea').setValue('The last word')
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => expect(sheet()?.text).toBe('The last word'))
})
