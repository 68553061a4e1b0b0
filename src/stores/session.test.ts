import { reactive } from 'vue'
import { describe, expect, test } from 'vitest'
import { capitals, cities, danube, river } from '../../tests/support/lesson-page.ts'
import { kind as cloze } from '../questions/cloze/grade.ts'
import { kind as ordering } from '../questions/ordering/grade.ts'
import { kind as choice } from '../questions/single-choice/grade.ts'
import { answerTo, freshSession, plain, shownIn, startOf } from './session.ts'

describe('a question that nobody has touched', () => {
  test('is blank, open, and says nothing', () => {
    expect(freshSession(capitals, cloze, 'seed')).toMatchObject({
      response: { texts: {} },
      verdict: null,
      remarks: [],
      hintTaken: false,
      earlier: null,
      saved: 'nothing',
    })
  })

  test('stands in the order of its seed, which is never the right one', () => {
    const prompts = ['a', 'b', 'c', 'd'].map((seed) =>
      JSON.stringify(freshSession(cities, ordering, seed).prompt),
    )
    expect(prompts[0]).toBe(JSON.stringify(freshSession(cities, ordering, 'a').prompt))
    expect(new Set(prompts).size).toBeGreaterThan(1)
  })
})

test('a question is kept as it was shown: without key, hint and explanation', () => {
  const { prompt } = shownIn(freshSession(river, choice, 'seed'))
  expect(JSON.stringify(prompt)).toContain('The Danube')
  expect(JSON.stringify(prompt)).not.toMatch(/"right"|atlas|Budapest/)
})

test('what is kept is a copy outside Vue, and stays as it was when the screen goes on', () => {
  const session = reactive(freshSession(river, choice, 'seed'))
  session.response = { ...danube }
  const verdict = choice.grade(river, danube)
  if (verdict.state !== 'graded') throw new Error('A choice is an answer.')
  const event = answerTo(session, verdict, { run: 'r', attempt: 3, timeTaken: 7 })
  session.response = null
  expect(event).toMatchObject({ run: 'r', attempt: 3, timeTaken: 7, response: danube, seed: 'seed' })
  expect(() => structuredClone(event)).not.toThrow()
  expect(structuredClone(plain(reactive({ texts: reactive({ b1: 'Lima' }) })))).toEqual({
    texts: { b1: 'Lima' },
  })
})

test('a run keeps of each question which one it was, and of which edition', () => {
  const scope = { course: 'rivers', lesson: 'names', part: 'quiz' } as const
  const { questions } = startOf('r', scope, [river, cities], 'seed')
  expect(questions).toEqual([
    { id: 'sc-river', edition: 'e1' },
    { id: 'or-cities', edition: 'e1' },
  ])
})
