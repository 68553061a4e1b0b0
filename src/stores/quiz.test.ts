import { beforeEach, describe, expect, test } from 'vitest'
import { fakeDevice, settle, type Device, type Tab } from '../../tests/support/device.ts'
import { capitals, checks, cities, danube, river } from '../../tests/support/lesson-page.ts'

const order = [cities, river, capitals]

let device: Device
let tab: Tab
beforeEach(() => {
  device = fakeDevice()
  tab = device.openTab('quiz')
})

function wake({ run }: Tab): void {
  for (const { question, kind } of checks) {
    run.meet(question, kind, `${run.run?.seed ?? ''}:${question.id}`)
    run.restore(question.id)
  }
}

describe('beginning', () => {
  test('records the questions, the order and the seed', async () => {
    await tab.quiz.begin(order, 'seed-9')
    expect(device.events()).toEqual([
      {
        type: 'run-started',
        run: tab.run.run?.run,
        scope: { course: 'rivers', lesson: 'names', part: 'quiz' },
        seed: 'seed-9',
        questions: order.map(({ id, edition }) => ({ id, edition })),
        assignment: null,
      },
    ])
  })

  test('again leaves the earlier run as it was, and goes on in the new one with nothing filled in', async () => {
    await tab.quiz.begin(order, 'seed-1')
    wake(tab)
    tab.run.respond(river.id, danube)
    await tab.run.check(river.id)
    await tab.quiz.finish()
    const [first] = tab.quiz.runs
    await tab.quiz.begin(order, 'seed-2')
    expect(tab.run.sessions.size, 'nothing of the run before').toBe(0)
    wake(tab)
    expect(tab.run.run?.seed).toBe('seed-2')
    expect(tab.run.sessions.get(river.id)).toMatchObject({ response: { choice: null }, verdict: null })
    expect(
      tab.quiz.runs.map(({ seed }) => seed),
      'newest first',
    ).toEqual(['seed-2', 'seed-1'])
    expect(tab.quiz.runs[1]).toEqual(first)
  })

  test('waits for the record, so that no run is begun beside one that is on it', async () => {
    const release = tab.holdReading()
    const begun = tab.quiz.begin(order, 'seed-1')
    await settle()
    expect(device.events()).toEqual([])
    release()
    await begun
    expect(device.eventsOf('run-started')).toHaveLength(1)
  })

  test('is nothing where it is not known what quiz it is', async () => {
    tab.run.scope = null
    await tab.quiz.begin(order, 'seed-1')
    await tab.quiz.openQuestion(river.id)
    await tab.quiz.flag(river.id, true)
    await tab.quiz.finish()
    expect(tab.quiz.runs).toEqual([])
    expect(device.events()).toEqual([])
  })
})

describe('on the way', () => {
  beforeEach(async () => {
    await tab.quiz.begin(order, 'seed-1')
    wake(tab)
  })

  test('a question that is opened is where the quiz goes on, and is recorded once', async () => {
    await tab.quiz.openQuestion(capitals.id)
    await tab.quiz.openQuestion(capitals.id)
    expect(device.eventsOf('question-opened')).toHaveLength(1)
    expect(tab.run.run?.current).toBe(capitals.id)
  })

  test('a question that comes back is timed from then on', async () => {
    tab.clock.now = 50_000
    await tab.quiz.openQuestion(river.id)
    tab.clock.now = 53_000
    tab.run.respond(river.id, danube)
    await tab.run.check(river.id)
    expect(device.eventsOf('answer-given')[0]?.timeTaken).toBe(3_000)
  })

  test('a flag is set and taken away', async () => {
    await tab.quiz.flag(river.id, true)
    expect([...(tab.run.run?.flags ?? [])]).toEqual([river.id])
    await tab.quiz.flag(river.id, false)
    expect([...(tab.run.run?.flags ?? [])]).toEqual([])
    expect(device.eventsOf('flag-set').map(({ flagged }) => flagged)).toEqual([true, false])
  })

  test('an answer from an earlier visit stands with its verdict open: in a quiz it is all there is', async () => {
    tab.run.respond(river.id, danube)
    await tab.run.check(river.id)
    const later = device.openTab('quiz')
    await later.record.open()
    wake(later)
    expect(later.run.sessions.get(river.id)).toMatchObject({ verdict: { earned: 1 }, earlier: null })
    expect(later.run.sessions.get(cities.id)?.prompt, 'in the order of the run').toEqual(
      tab.run.sessions.get(cities.id)?.prompt,
    )
  })

  test('it is finished once, and no run is open any more', async () => {
    await tab.quiz.finish()
    await tab.quiz.finish()
    expect(device.eventsOf('run-finished')).toHaveLength(1)
    const later = device.openTab('quiz')
    await later.record.open()
    expect(later.run.run).toBeUndefined()
    expect(later.quiz.runs).toHaveLength(1)
  })

  test('a finished run can be looked at again; what is on screen of another one goes', async () => {
    const first = tab.run.run?.run ?? ''
    await tab.quiz.finish()
    await tab.quiz.begin([river], 'seed-2')
    wake(tab)
    tab.quiz.choose(first)
    expect(tab.run.run?.run).toBe(first)
    expect(tab.run.sessions.size).toBe(0)
    wake(tab)
    tab.quiz.choose(first)
    expect(tab.run.sessions.size, 'choosing it twice takes nothing away').toBe(3)
  })
})
