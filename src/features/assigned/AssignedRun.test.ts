import { mount } from '@vue/test-utils'
import { h, shallowReactive } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askedOf, carriedItems, settingsWith, type Asked } from '../../../tests/support/assigned-page.ts'
import { carried, exampleOf } from '../../../tests/support/assignments.ts'
import { fakeDevice, type Device, type Tab } from '../../../tests/support/device.ts'
import { focused, isDisabled, nameOf, placeIn, press, type, type Place } from '../../../tests/support/find.ts'
import { danube, pass, river, stopClock } from '../../../tests/support/lesson-page.ts'
import type { AssignmentSettings } from '../../domain/assignment/assignment.ts'
import { assignedScope } from '../../domain/learning/assigned-scope.ts'
import * as say from '../../messages/generated/messages.js'
import { kindsToGrade } from '../../questions/grading.ts'
import { useAssignedRun } from '../../stores/assigned-run.ts'
import AssignedReview from './AssignedReview.vue'
import AssignedRun from './AssignedRun.vue'

// Long because: a run is shown here with all that a teacher can set for it.

type RunProps = InstanceType<typeof AssignedRun>['$props']

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

interface Page extends Place {
  readonly tab: Tab
  readonly heard: readonly string[]
  readonly push: (name: string | RegExp) => Promise<void>
  readonly set: (more: Partial<RunProps>) => Promise<void>
}

async function openTab(): Promise<Tab> {
  const tab = device.openTab('quiz')
  tab.run.scope = assignedScope('d'.repeat(32))
  await tab.record.open()
  return tab
}

/** The run of an assignment; a device that has none yet begins one. */
async function open(
  settings: Partial<AssignmentSettings> = {},
  questions: readonly Asked[] = askedOf(carriedItems),
): Promise<Page> {
  const tab = await openTab()
  if (!tab.run.run)
    await useAssignedRun(tab.pinia).begin(questions, { shuffle: false, seed: 'a', goesOn: false })
  const heard: string[] = []
  const props = shallowReactive<RunProps>({
    questions,
    settings: settingsWith(settings),
    held: 'here',
    hold: () => Promise.resolve(),
    takeOver: () => void heard.push('take over'),
    isWorking: false,
    onHandIn: () => void heard.push('hand in'),
    onSave: () => void heard.push('save'),
  })
  const { element } = mount(
    { render: () => h(AssignedRun, { ...props }) },
    { attachTo: document.body, global: { plugins: [tab.pinia] } },
  )
  await pass()
  const place = placeIn(element)
  return {
    ...place,
    tab,
    heard,
    push: async (name) => {
      const [button] = place.all('button', name).slice(-1)
      if (!button) throw new Error(`No button is called ${String(name)}.`)
      await press(button)
      await pass()
    },
    set: async (more) => {
      Object.assign(props, more)
      await pass()
    },
  }
}

/** What stands there once it is handed in. */
async function openReview({ tab }: Page, questions: readonly Asked[]): Promise<Place> {
  await pass()
  const { element } = mount(AssignedReview, {
    props: { questions },
    attachTo: document.body,
    global: { plugins: [tab.pinia] },
  })
  await pass()
  return placeIn(element)
}
const stepsOf = (page: Page): string[] =>
  page.all('button', /^Question \d/).map((step) => nameOf(step).replace(/^Question \d: /, ''))

describe('where feedback is kept back', () => {
  const held = { feedback: 'after-hand-in' } as const

  test('nothing is checked, and an answer is kept and can be changed', async () => {
    const page = await open(held)
    expect(page.all('button', say.check_answer())).toEqual([])
    await press(page.get('radio', 'The Rhine'))
    await pass(400)
    expect(page.words()).toContain(say.saved_on_device())
    await press(page.get('radio', 'The Danube'))
    await pass(400)
    expect(device.eventsOf('draft-kept').at(-1)?.response).toEqual(danube)
    expect(page.words()).not.toContain(say.outcome_right())
    expect(stepsOf(page)).toEqual([
      say.assigned_step_answered(),
      say.step_unanswered(),
      say.step_unanswered(),
    ])
  })

  test('comes back as it was when the page is opened again', async () => {
    const before = await open(held)
    await press(before.get('radio', 'The Danube'))
    await before.push(say.next_question())
    for (const blank of before.all('textbox'))
      if (blank instanceof HTMLInputElement && blank.name.endsWith('b1')) await type(blank, 'Li')
    await pass(400)
    const page = await open(held)
    expect(page.words(), 'at the question that was open').toContain('Question 2 of 3')
    expect(stepsOf(page).slice(0, 2)).toEqual([say.assigned_step_answered(), say.step_begun()])
  })

  test('handing in names what is not finished, and takes it all the same', async () => {
    const page = await open(held)
    await press(page.get('radio', 'The Danube'))
    await page.push(say.hand_in_go())
    expect(page.words()).toContain(say.hand_in_unanswered({ count: 2, numbers: '2, 3' }))
    expect(page.heard, 'a slip hands in nothing').toEqual([])
    await page.push(say.finish_go_back())
    expect(page.words()).toContain('Question 2 of 3')
    await page.push(say.hand_in_go())
    await page.push(say.hand_in_anyway())
    expect(page.heard).toEqual(['hand in'])
  })

  test('a text is answered once it is written: nobody marks herself here', async () => {
    const page = await open(held, askedOf([carried(exampleOf('free-response').question)]))
    const area = page.get('textbox')
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('There is nothing to write into.')
    await type(area, 'Because it is so.')
    await pass(400)
    expect(stepsOf(page)).toEqual([say.assigned_step_answered()])
    expect(page.words()).not.toContain(say.model_answer())
  })

  test('afterwards a text stands beside the model answer, and the teacher marks it', async () => {
    const questions = askedOf([carried(exampleOf('free-response').question)])
    const page = await open(held, questions)
    expect(page.words()).toContain(say.assigned_note_keyless())
    const area = page.get('textbox')
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('There is nothing to write into.')
    await type(area, 'Because it is so.')
    await pass(400)
    await useAssignedRun(page.tab.pinia).finish(questions)
    const review = await openReview(page, questions)
    expect(review.words()).toContain(say.model_answer())
    expect(review.words()).not.toContain(say.assigned_note_open())
    expect(review.words(), 'no marks, no sum').not.toContain('0 of 0')
  })

  test('a question without its key says who marks it', async () => {
    const prompt = kindsToGrade('single-choice')?.kind.promptFor(river, 'handed out')
    if (!prompt) throw new Error('The kind is gone.')
    const page = await open({ feedback: 'none' }, askedOf([{ as: 'keyless', points: 2, prompt }]))
    expect(page.words()).toContain(say.assigned_note_keyless())
    expect(page.words()).toContain(say.assigned_question_label({ number: 1, total: 1, count: 2 }))
    await press(page.get('radio', 'The Danube'))
    await pass(400)
    expect(stepsOf(page)).toEqual([say.assigned_step_answered()])
  })

  test('afterwards each answer has its feedback, and what was left open says so', async () => {
    const questions = askedOf(carriedItems)
    const page = await open(held, questions)
    await press(page.get('radio', 'The Rhine'))
    await pass(400)
    await useAssignedRun(page.tab.pinia).finish(questions)
    await pass()
    const review = await openReview(page, questions)
    expect(review.words()).toContain(say.assigned_review_sum({ right: 0, count: 3, partly: 0 }))
    expect(review.words()).toContain('The Rhine flows north')
    expect(review.words().split(say.assigned_note_open())).toHaveLength(3)
    expect(review.all('radio').every(isDisabled)).toBe(true)
    expect(review.all('button', say.try_again())).toEqual([])
  })
})

describe('where feedback comes at once', () => {
  test('each answer is checked, and a second try is there with the teacher’s help', async () => {
    const page = await open({ feedback: 'at-once', help: true })
    await press(page.get('radio', 'The Rhine'))
    await page.push(say.check_answer())
    expect(page.words()).toContain('The Rhine flows north')
    expect(device.eventsOf('answer-given')).toMatchObject([{ question: river.id, attempt: 1 }])
    await page.push(say.try_again())
    await press(page.get('radio', 'The Danube'))
    await page.push(say.check_answer())
    expect(stepsOf(page)[0]).toBe(say.step_right())
  })

  test('without help there is neither a hint nor a second try', async () => {
    const page = await open({ feedback: 'at-once', help: false })
    expect(page.all('button', say.show_hint())).toEqual([])
    await press(page.get('radio', 'The Rhine'))
    await page.push(say.check_answer())
    expect(page.all('button', say.try_again())).toEqual([])
    expect(page.all('radio').every(isDisabled)).toBe(true)
  })
})

test('all questions on one page is the teacher’s choice', async () => {
  const page = await open({ oneAtATime: false })
  expect(page.words().match(/Question \d of 3/g)).toHaveLength(3)
  expect(page.all('button', say.next_question())).toEqual([])
})

test('after the last question comes handing in', async () => {
  const page = await open({ feedback: 'none' })
  await page.push(/^Question 3/)
  const [next] = page.all('button', say.hand_in_go())
  if (!next) throw new Error('There is no way to hand in.')
  await press(next)
  await pass()
  expect(nameOf(focused())).toBe(say.hand_in_go())
})

test('answers can be saved at any time', async () => {
  const page = await open()
  await page.push(say.hand_in_save_now())
  expect(page.heard).toEqual(['save'])
})

test('a question that was changed since says so', async () => {
  const [first, ...rest] = askedOf(carriedItems)
  if (!first) throw new Error('Nothing is asked.')
  const page = await open({}, [{ ...first, isOtherEdition: true }, ...rest])
  expect(page.words()).toContain(say.assigned_note_edition())
})

test('a run that another tab writes is read along here, until it is taken over', async () => {
  const page = await open({ feedback: 'none' })
  await page.set({ held: 'elsewhere' })
  expect(page.all('radio').every(isDisabled)).toBe(true)
  expect(isDisabled(page.get('button', say.hand_in_go()))).toBe(true)
  await page.push(say.run_take_over())
  expect(page.heard).toEqual(['take over'])
})

test('what could not be stored is told, and the answer stays', async () => {
  const page = await open({ feedback: 'none' })
  device.fail('full')
  await press(page.get('radio', 'The Danube'))
  await pass(400)
  expect(
    page
      .all('alert')
      .map(({ textContent }) => textContent)
      .join(' '),
  ).toContain(say.trouble_full())
  expect(page.field('radio', /^The Danube/).checked).toBe(true)
})
