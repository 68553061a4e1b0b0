import { expect, test } from 'vitest'
import { classDesk } from '../../../../tests/support/class-desk.ts'
import { isDisabled, press } from '../../../../tests/support/find.ts'
import { readText } from '../../../domain/submission/read-anything.ts'
import * as m from '../../../messages/generated/messages.js'
import ClassScreen from '../table/ClassScreen.vue'
import RehearseScreen from './RehearseScreen.vue'
import { until } from '../../../../tests/support/until.ts'

test('a pretend class is made, taken in, marked as practice, and taken out again', async () => {
  const desk = await classDesk()
  const screen = await desk.show(RehearseScreen)
  await press(screen.get('button', m.rehearse_make()))
  await until(() => expect(isDisabled(screen.get('button', m.rehearse_take()))).toBe(false))
  await press(screen.get('button', m.rehearse_save()))
  expect(readText(String(desk.saved[0]?.contents)).filter(({ ok }) => ok)).toHaveLength(32)
  await press(screen.get('button', m.rehearse_take()))
  await until(() => expect(screen.words()).toContain(m.rehearse_taken({ count: 32 })))
  expect(desk.book.rows).toHaveLength(30)
  expect(desk.book.rows.every(({ isPractice }) => isPractice)).toBe(true)

  const table = await desk.show(ClassScreen)
  expect(table.words()).toContain(m.rehearse_in_table())
  await press(table.get('button', m.rehearse_remove()))
  await press(table.get('button', m.rehearse_remove_yes()))
  await until(() => expect(desk.book.rows).toEqual([]))
})

test('each pretend learner has a code to hold up', async () => {
  const desk = await classDesk()
  const screen = await desk.show(RehearseScreen)
  await press(screen.get('button', m.rehearse_make()))
  await until(() => screen.get('button', m.rehearse_codes()))
  await press(screen.get('button', m.rehearse_codes()))
  expect(screen.element.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
    m.rehearse_code_of({ name: 'Ali Hassan' }),
  )
  await press(screen.get('button', m.rehearse_next_code()))
  expect(screen.element.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
    m.rehearse_code_of({ name: 'Ali Rehman' }),
  )
})
