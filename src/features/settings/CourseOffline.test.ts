import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { isDisabled, nameOf, placeIn, press, type Place } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import CourseOffline from './CourseOffline.vue'

interface Situation {
  readonly state: 'unknown' | 'absent' | 'working' | 'ready' | 'unsupported' | 'failed'
  readonly progress?: { readonly done: number; readonly total: number }
  readonly trouble?: string
}

function show(props: Situation): { row: Place; made: () => unknown } {
  const wrapper = mount(CourseOffline, { props: { progress: null, ...props } })
  return { row: placeIn(wrapper.element), made: () => wrapper.emitted('make') }
}

test('before it is known how things stand nothing can be asked for', () => {
  expect(isDisabled(show({ state: 'unknown' }).row.get('button', say.course_make()))).toBe(true)
})

test('a course that is not here can be brought here', async () => {
  const { row, made } = show({ state: 'absent' })
  await press(row.get('button', say.course_make()))
  expect(made()).toHaveLength(1)
})

test('on its way it says how far it is, in a bar with a name and in words', () => {
  const { row } = show({ state: 'working', progress: { done: 3, total: 7 } })
  const bar = row.get('progressbar')
  expect([nameOf(bar), bar.getAttribute('value'), bar.getAttribute('max')]).toEqual([
    say.course_working(),
    '3',
    '7',
  ])
  expect(row.words()).toBe(say.course_progress({ done: 3, total: 7 }))
  expect(row.all('button')).toEqual([])
})

test('begun, and nothing known of it yet, the bar is empty and not full', () => {
  const bar = show({ state: 'working' }).row.get('progressbar')
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['0', '1'])
})

test.each([
  ['ready', say.course_ready()],
  ['unsupported', say.course_unsupported()],
] as const)('%s, it says so and there is nothing to press', (state, words) => {
  const { row } = show({ state })
  expect(row.words()).toBe(words)
  expect(row.all('button')).toEqual([])
})

test.each([
  ['network', say.offline_network()],
  ['full', say.offline_full()],
  ['wrong-bytes', say.offline_wrong_bytes()],
  ['other-version', say.offline_other_version()],
  ['constructor', say.offline_no_answer()],
  [undefined, say.offline_no_answer()],
])('when it failed (%s) the reason is said out loud, and it can be tried again', async (trouble, words) => {
  const { row, made } = show({ state: 'failed', ...(trouble !== undefined && { trouble }) })
  expect(row.get('alert').textContent).toBe(words)
  await press(row.get('button', say.course_make()))
  expect(made()).toHaveLength(1)
})
