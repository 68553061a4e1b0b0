import { expect, test } from 'vitest'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { keyedTexts } from './prompt-schema.ts'

const thing = (key: string) => ({ key, text: [`The ${key}`] })
const read = (least: number, data: unknown) => parseBySchema(keyedTexts(least))(data)

test('things to choose are read when there are enough of them', () => {
  const [one, two, three] = [thing('danube'), thing('rhine'), thing('elbe')]
  for (const enough of [
    [one, two],
    [one, two, three],
  ])
    expect(read(2, enough)).toEqual(enough)
  expect(read(1, [one])).toEqual([one])
})

test('a question with too few things to choose from is none', () => {
  expect(read(2, [thing('danube')])).toBeUndefined()
  expect(read(1, [])).toBeUndefined()
})

test('two things of one key are refused, since nobody could tell which was chosen', () => {
  expect(read(2, [thing('danube'), thing('rhine'), thing('danube')])).toBeUndefined()
  expect(read(1, [thing('danube'), thing('danube')])).toBeUndefined()
})

test('what is no list of things is refused', () => {
  for (const odd of [undefined, {}, ['danube', 'rhine'], [thing('danube'), thing('')]])
    expect(read(2, odd)).toBeUndefined()
})
