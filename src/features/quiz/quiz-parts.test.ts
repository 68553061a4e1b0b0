import { mount } from '@vue/test-utils'
import { h } from 'vue'
import { describe, expect, test } from 'vitest'
import { isDisabled, nameOf, placeIn, press, type Place } from '../../../tests/support/find.ts'
import { sampleEnvelope, sampleEvents } from '../../domain/learning/sample-events.ts'
import { replay } from '../../domain/learning/replay-progress.ts'
import { plainText } from '../../domain/lesson/rich-text.ts'
import * as say from '../../messages/generated/messages.js'
import { allKinds } from '../../questions/all-kinds.ts'
import { paperFor } from '../../questions/paper.ts'
import PaperQuestion from '../../questions/PaperQuestion.vue'
import QuizStart from './QuizStart.vue'
import QuizStrip, { type Step } from './QuizStrip.vue'

describe('the start of a quiz', () => {
  test('says what awaits, and cannot begin before the record is open', async () => {
    const wrapper = mount(QuizStart, { props: { count: 12, ready: false } })
    const start = placeIn(wrapper.element)
    expect(start.words()).toContain(say.quiz_intro({ count: 12 }))
    expect(isDisabled(start.get('button', say.quiz_start()))).toBe(true)
    await wrapper.setProps({ ready: true })
    await press(start.get('button', say.quiz_start()))
    expect(wrapper.emitted('start')).toHaveLength(1)
    expect(start.all('heading')).toEqual([])
  })

  test('lists earlier runs, each with its day and what was right at the first try', async () => {
    const { 'run-started': started, 'answer-given': answer } = sampleEvents
    const events = [started, answer].map((event, index) => sampleEnvelope(event, index + 1))
    const runs = [...replay(events).runs.values()]
    const wrapper = mount(QuizStart, { props: { count: 3, ready: true, runs } })
    const start = placeIn(wrapper.element)
    start.get('heading', say.quiz_earlier())
    expect(start.words()).toContain(say.quiz_run_line({ date: '22 November 2026', percent: '17' }))
    start.get('button', say.quiz_again())
    await press(start.get('button', say.quiz_look()))
    expect(wrapper.emitted('look')).toEqual([['run-1']])
  })
})

describe('the strip of questions', () => {
  const steps: readonly Step[] = [
    { id: 'a', state: 'right', flagged: false },
    { id: 'b', state: 'partly', flagged: true },
    { id: 'c', state: 'wrong', flagged: false },
    { id: 'd', state: 'begun', flagged: false },
    { id: 'e', state: 'unanswered', flagged: true },
  ]

  test('says of each where it stands, in words and not by colour alone', () => {
    const { element } = mount(QuizStrip, { props: { steps, current: 'c' }, attachTo: document.body })
    const strip = placeIn(document.body)
    expect(nameOf(strip.get('navigation'))).toBe(say.quiz_questions())
    expect(strip.all('button').map(nameOf)).toEqual([
      'Question 1: right',
      'Question 2: partly right, flagged',
      'Question 3: not right',
      'Question 4: begun',
      'Question 5: not answered, flagged',
    ])
    const current = [...element.querySelectorAll('[aria-current="step"]')].map(nameOf)
    expect(current).toEqual(['Question 3: not right'])
  })

  test('leads to each, and marks none where all stand on one page', async () => {
    const wrapper = mount(QuizStrip, { props: { steps, current: undefined } })
    await press(placeIn(wrapper.element).get('button', /^Question 4/))
    expect(wrapper.emitted('go')).toEqual([['d']])
    expect(wrapper.element.querySelector('[aria-current]')).toBeNull()
  })
})

describe('a question on paper', () => {
  function onPaper(kind: string, index = 0): Place {
    const question = allKinds.find((each) => each.kind.name === kind)?.examples[index]?.question
    const form = question && paperFor(kind)?.print(question)
    if (!form) throw new Error(`${kind} cannot be printed.`)
    return placeIn(mount({ render: () => h('div', h(PaperQuestion, { form })) }).element)
  }

  test.each(
    allKinds.flatMap(({ kind, examples }) => examples.map((_, index) => [kind.name, index] as const)),
  )('%s %i asks, and gives nothing away', (kind, index) => {
    const question = allKinds.find((each) => each.kind.name === kind)?.examples[index]?.question
    const paper = onPaper(kind, index)
    const words = paper.words()
    const asked = plainText(question?.stem.slice(0, 1) ?? []).split('…')[0] ?? ''
    expect(words).toContain(asked.replace(/\s+/gu, ' ').trim())
    expect(words).not.toMatch(/atlas|✓|✗/u)
    expect(paper.all('button')).toEqual([])
  })

  test('options, items and answers stand in lists; a number has its line and unit', () => {
    expect(onPaper('single-choice').all('listitem')).toHaveLength(3)
    expect(onPaper('true-false').all('listitem').map(nameOf)).toEqual(['True', 'False'])
    expect(onPaper('ordering').all('listitem')).toHaveLength(4)
    expect(onPaper('matching').all('listitem')).toHaveLength(3 + 5)
    expect(onPaper('numeric', 1).words()).toMatch(/_{3,} %$/)
    expect(onPaper('cloze').words()).toMatch(/_{3,}/)
  })

  test('a place on the map is chosen from a list, since the map itself comes with the scripts', () => {
    const paper = onPaper('map-point')
    expect(paper.all('listitem').map(nameOf).toSorted()).toEqual(['Kabul', 'Peshawar', 'Torkham'])
    expect(paper.words()).not.toContain('Durand')
  })
})
