import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../tests/support/find.ts'
import type { Marks } from '../../domain/learning/learning-event.ts'
import type { RunProgress } from '../../domain/learning/progress.ts'
import { replay } from '../../domain/learning/replay-progress.ts'
import { sampleEnvelope, sampleEvents } from '../../domain/learning/sample-events.ts'
import * as say from '../../messages/generated/messages.js'
import LeftOff from './LeftOff.vue'
import LessonMark from './LessonMark.vue'

describe('the way back to where reading stopped', () => {
  test('leads there, by the name of the lesson', () => {
    const place = { href: 'rivers/names/#the-line', title: 'Strategic depth' }
    const wrapper = mount(LeftOff, { props: { place }, attachTo: document.body })
    const link = placeIn(wrapper.element).get('link', 'Strategic depth')
    expect(link.getAttribute('href')).toBe('rivers/names/#the-line')
    expect(wrapper.text()).toContain(say.left_off())
  })

  test('is not there before anything was read: there is said how it works', () => {
    const wrapper = mount(LeftOff, { props: { place: null } })
    expect(wrapper.text()).toBe(say.home_how())
  })
})

describe('the mark of a lesson', () => {
  /** A run with marks on the first of its three questions. */
  function runWith(marks: Marks | undefined, isFinished: boolean): RunProgress {
    const { 'run-started': started, 'answer-given': answer, 'run-finished': finished } = sampleEvents
    const events = [started, ...(marks ? [{ ...answer, marks }] : []), ...(isFinished ? [finished] : [])]
    const run = replay(events.map((event, index) => sampleEnvelope(event, index + 1))).runs.get('run-1')
    if (!run) throw new Error('The run was not begun.')
    return run
  }
  const markOf = (runs: readonly RunProgress[]): string => mount(LessonMark, { props: { runs } }).text()

  test('is empty where the quiz was never begun', () => expect(markOf([])).toBe(''))

  test('of a quiz that is open says how much is left', () => {
    const finished = runWith({ earned: 1, possible: 1 }, true)
    expect(markOf([runWith({ earned: 1, possible: 1 }, false), finished])).toBe(
      say.quiz_open({ left: 2, count: 3 }),
    )
  })

  test('of finished quizzes says the latest and the best', () => {
    const [latest, best] = [
      runWith({ earned: 1, possible: 2 }, true),
      runWith({ earned: 1, possible: 1 }, true),
    ]
    expect(markOf([latest, best])).toBe(say.quiz_best_latest({ latest: '17', best: '33' }))
  })
})
