import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { carriedItems, settingsWith } from '../../../tests/support/assigned-page.ts'
import { sampleAssignment } from '../../../tests/support/assignments.ts'
import { placeIn, press, type } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import { sayMoment } from '../../messages/say-assigned.ts'
import AssignedCover from './AssignedCover.vue'

type CoverProps = InstanceType<typeof AssignedCover>['$props']
const assignment = sampleAssignment(carriedItems, { note: 'Read the text first.\nThen begin.' })

function open(more: Partial<CoverProps> = {}) {
  const wrapper = mount(AssignedCover, {
    props: {
      assignment,
      settings: settingsWith(),
      kinds: [
        { kind: 'single-choice', count: 1 },
        { kind: 'cloze', count: 2 },
      ],
      otherEditions: 0,
      keyless: 0,
      lacking: [],
      now: '2026-11-26T12:00Z',
      timesHandedIn: 0,
      learner: null,
      suggestedName: '',
      isBegun: false,
      ...more,
    },
    attachTo: document.body,
  })
  return { wrapper, cover: placeIn(wrapper.element) }
}

test('tells who set it, what it asks, what goes out and who can read it', () => {
  const { cover } = open()
  cover.get('heading', assignment.title)
  const words = cover.words()
  for (const said of [
    say.assigned_set_by({ name: assignment.setBy }),
    'Read the text first.',
    say.assigned_asks({ count: 3 }),
    say.assigned_points({ count: 3 }),
    say.assigned_kind_line({ kind: say.assigned_kind_cloze(), count: 2 }),
    say.assigned_feedback_at_once(),
    say.assigned_gives(),
    say.assigned_reads_one(),
  ])
    expect(words).toContain(said)
})

test('tells of a second person who can read it', () => {
  const two = { ...assignment, recipients: [...assignment.recipients, ...assignment.recipients] }
  expect(open({ assignment: two }).cover.words()).toContain(say.assigned_reads_two())
})

test('a title with markup is a title', () => {
  const { cover, wrapper } = open({ assignment: { ...assignment, title: '<img src=x onerror=alert(1)>' } })
  cover.get('heading', '<img src=x onerror=alert(1)>')
  expect(wrapper.element.querySelector('img')).toBeNull()
})

describe('a date', () => {
  const past = '2026-11-25T12:00Z'
  test.each([
    ['to come', { opens: '2026-11-27T08:00Z' }, say.assigned_is_early()],
    ['that is over', { due: past }, say.assigned_is_late()],
    ['from when on nothing is taken', { closes: past }, say.assigned_is_closed()],
  ])('%s is told, and shuts no door', async (_, dates, told) => {
    const { cover, wrapper } = open({ settings: settingsWith(dates) })
    expect(cover.words()).toContain(told)
    expect(cover.words()).toContain(sayMoment(Object.values(dates)[0] ?? ''))
    await type(cover.field('textbox'), 'Amina')
    await press(cover.get('button', say.assigned_begin()))
    expect(wrapper.emitted('begin')).toHaveLength(1)
  })
})

describe('who answers', () => {
  test('has to be said first', async () => {
    const { cover, wrapper } = open()
    await press(cover.get('button', say.assigned_begin()))
    expect(cover.all('alert').map(({ textContent }) => textContent.trim())).toContain(
      say.assigned_who_first(),
    )
    expect(wrapper.emitted('begin')).toBeUndefined()
    await type(cover.field('textbox'), '  Amina Khan ')
    await press(cover.get('button', say.assigned_begin()))
    expect(wrapper.emitted('begin')).toEqual([[{ as: 'name', name: 'Amina Khan' }]])
  })

  test('stands there already where it is known, and can be changed', () => {
    const known = { as: 'name', name: 'Amina' } as const
    expect(open({ learner: known }).cover.field('textbox').value).toBe('Amina')
    expect(open({ suggestedName: 'Bilal' }).cover.field('textbox').value).toBe('Bilal')
  })

  test('is one of so many numbers where the teacher wants numbers', async () => {
    const { cover, wrapper } = open({ settings: settingsWith({ roster: { as: 'numbers', count: 30 } }) })
    const select = wrapper.element.querySelector('select')
    if (!select) throw new Error('There is nothing to choose from.')
    expect(select.closest('label')?.textContent).toContain(say.assigned_your_number())
    expect(select.options).toHaveLength(31)
    await press(cover.get('button', say.assigned_begin()))
    expect(wrapper.emitted('begin')).toBeUndefined()
    select.value = '7'
    select.dispatchEvent(new Event('change'))
    await press(cover.get('button', say.assigned_begin()))
    expect(wrapper.emitted('begin')).toEqual([[{ as: 'number', number: 7 }]])
  })
})

test('questions of a course that is not here lead to it, and the others can be begun with', async () => {
  const { cover, wrapper } = open({ lacking: [{ course: 'rivers', href: '/rivers/', count: 2 }] })
  const link = cover.get('link', say.assigned_bring({ course: 'rivers', count: 2 }))
  expect(link.getAttribute('href')).toBe('/rivers/')
  await press(cover.get('button', say.assigned_look_again()))
  expect(wrapper.emitted('lookAgain')).toHaveLength(1)
  cover.get('button', say.assigned_begin_with({ count: 3 }))
})

test('with no question here there is nothing to begin', () => {
  const { cover } = open({ kinds: [], lacking: [{ course: 'rivers', href: '/rivers/', count: 3 }] })
  expect(cover.all('button').map(({ textContent }) => textContent.trim())).toEqual([
    say.assigned_look_again(),
  ])
})

test('as often as a teacher allows is counted, and then it cannot be begun', () => {
  const settings = settingsWith({ attempts: 2 })
  expect(open({ settings, timesHandedIn: 1 }).cover.words()).toContain(
    say.assigned_attempts_left({ count: 1 }),
  )
  const { cover } = open({ settings, timesHandedIn: 2 })
  expect(cover.words()).toContain(say.assigned_attempts_over())
  expect(cover.all('button')).toEqual([])
})

test('without keys nothing is marked here, and it says so', () => {
  expect(open({ keyless: 1 }).cover.words()).toContain(say.assigned_feedback_keyless())
})
