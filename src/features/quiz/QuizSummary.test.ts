import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { focused, placeIn, press, type Place } from '../../../tests/support/find.ts'
import { capitals, cities, river } from '../../../tests/support/lesson-page.ts'
import { sampleEnvelope, sampleEvents } from '../../domain/learning/sample-events.ts'
import { replay } from '../../domain/learning/replay-progress.ts'
import type { Marks } from '../../domain/learning/learning-event.ts'
import * as say from '../../messages/generated/messages.js'
import QuizSummary from './QuizSummary.vue'

const questions = [river, capitals, { ...cities, objective: 'order' }]

/** A summary of a run with these marks, by question, first try first. */
function summaryOf(
  tries: readonly (readonly [{ readonly id: string }, ...Marks[]])[],
  changes: { objectives?: InstanceType<typeof QuizSummary>['$props']['objectives'] } = {},
): {
  summary: Place
  emitted: () => Record<string, unknown[]>
} {
  const events = [
    { ...sampleEvents['run-started'], questions: questions.map(({ id, edition }) => ({ id, edition })) },
    ...tries.flatMap(([{ id }, ...marks]) =>
      marks.map((each, index) => ({
        ...sampleEvents['answer-given'],
        question: id,
        attempt: index + 1,
        marks: each,
      })),
    ),
  ]
  const run = replay(events.map((event, index) => sampleEnvelope(event, index + 1))).runs.get('run-1')
  if (!run) throw new Error('The run was not begun.')
  const wrapper = mount(QuizSummary, {
    props: {
      run,
      questions,
      objectives: [
        { id: 'practise', text: 'name rivers and capitals' },
        { id: 'order', text: 'order cities' },
      ],
      see: { [river.id]: { href: '../#danube', title: 'The Danube' } },
      ...changes,
    },
    attachTo: document.body,
  })
  return { summary: placeIn(wrapper.element), emitted: () => wrapper.emitted() }
}
const [right, partly, wrong] = [
  { earned: 2, possible: 2 },
  { earned: 1, possible: 2 },
  { earned: 0, possible: 2 },
]

test('it says how many were right at the first try, with the keyboard on it', () => {
  const { summary } = summaryOf([
    [river, wrong, right],
    [capitals, partly],
  ])
  expect(focused()).toBe(summary.get('heading', say.summary_title({ right: 0, count: 3 })))
  expect(summary.words()).toContain(say.summary_detail({ partly: 1, wrong: 1, unanswered: 1 }))
  expect(summary.words()).toContain(say.summary_second({ right: 1 }))
})

test('without a second try that helped, none is spoken of', () => {
  const { summary } = summaryOf([[river, right, wrong]])
  expect(summary.words()).not.toContain('second tries')
})

test('each objective has its own count and its own misses', () => {
  const { summary } = summaryOf([
    [river, right],
    [capitals, partly],
    [cities, right],
  ])
  expect(summary.all('heading').map(({ textContent }) => textContent)).toEqual([
    say.summary_title({ right: 2, count: 3 }),
    'name rivers and capitals',
    'order cities',
  ])
  expect(summary.words()).toContain(
    `name rivers and capitals ${say.summary_objective({ right: 1, count: 2 })}`,
  )
  expect(summary.words()).toContain(`order cities ${say.summary_objective({ right: 1, count: 1 })}`)
  expect(summary.all('listitem').map(({ textContent }) => textContent)).toHaveLength(1)
})

test('a miss says what was asked, how it went first and last, and where to read again', () => {
  const { summary } = summaryOf([
    [river, wrong, right],
    [capitals, right],
    [cities, right],
  ])
  const [miss] = summary.all('listitem')
  expect(miss?.textContent).toContain('Which river flows through Vienna?')
  expect(miss?.textContent).toContain(say.miss_line({ first: say.step_wrong(), last: say.step_right() }))
  expect(summary.get('link', say.read_again({ section: 'The Danube' })).getAttribute('href')).toBe(
    '../#danube',
  )
})

test('a miss without a place in the text has no way there, but can be looked at and tried again', async () => {
  const { summary, emitted } = summaryOf([
    [river, right],
    [capitals, right],
  ])
  expect(summary.all('link')).toEqual([])
  await press(summary.get('button', say.miss_look()))
  await press(summary.get('button', say.miss_retry()))
  await press(summary.get('button', say.quiz_again()))
  expect(emitted()).toMatchObject({ look: [[cities.id]], retry: [[cities.id]], again: [[]] })
})

test('in the quiz of a course each lesson has its count, and below it its objectives in the order of the lesson', () => {
  const { summary } = summaryOf(
    [
      [river, right],
      [capitals, wrong],
      [cities, right],
    ],
    {
      objectives: [
        { id: 'order', text: 'order cities', lesson: 'Maps' },
        { id: 'practise', text: 'name rivers and capitals', lesson: 'Names' },
      ],
    },
  )
  expect(summary.all('heading').map((heading) => `${heading.tagName} ${heading.textContent}`)).toEqual([
    `H2 ${say.summary_title({ right: 2, count: 3 })}`,
    'H3 Maps',
    'H4 order cities',
    'H3 Names',
    'H4 name rivers and capitals',
  ])
  expect(summary.words()).toContain(`Maps ${say.summary_objective({ right: 1, count: 1 })}`)
  expect(summary.words()).toContain(`Names ${say.summary_objective({ right: 1, count: 2 })}`)
})
