import { expect, test } from 'vitest'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { isUnmarked } from '../../domain/question/unmarked.ts'
import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind, promptFor } from './grade.ts'
import { questionSchema } from './schema.ts'

const [dam, scale] = examples.map(({ question }) => question)
if (!dam || !scale) throw new Error('The examples are gone.')

test('whatever is thought has no marks, and what the author says to it is judged by nobody', () => {
  for (const { key, feedback } of dam.views)
    expect(kind.grade(dam, { held: key })).toStrictEqual({
      state: 'graded',
      earned: 0,
      possible: 0,
      parts: feedback ? [{ key, outcome: 'noted', feedback }] : [],
    })
  expect(isUnmarked(kind.name)).toBe(true)
})

test('nothing, or a view that is not there, is no answer', () => {
  for (const held of [null, 'gone', 'constructor'])
    expect(kind.grade(dam, { held })).toEqual({ state: 'incomplete', remarks: ['no-choice'] })
})

test('views and steps stand as their author wrote them', () => {
  expect(promptFor(dam).views.map(({ key }) => key)).toEqual(['dam', 'none', 'unsure'])
  expect(promptFor(scale)).toMatchObject({ isScale: true })
  expect(JSON.stringify(promptFor(dam))).not.toContain(
    JSON.stringify(paragraph('The town had no light before it.')),
  )
})

test('one view is no choice, and two of the same key are none', () => {
  const parse = parseBySchema(questionSchema)
  expect(parse(dam)).toEqual(dam)
  expect(parse({ ...dam, views: dam.views.slice(0, 1) })).toBeUndefined()
  expect(parse({ ...dam, views: dam.views.map((view) => ({ ...view, key: 'same' })) })).toBeUndefined()
})
