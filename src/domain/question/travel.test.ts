import * as v from 'valibot'
import { expect, test } from 'vitest'
import { promptEntries } from './prompt-schema.ts'
import type { Prompt } from './question.ts'
import { defineTravel } from './travel.ts'

const prompt: Prompt = {
  ...{ id: 'tf-coast', edition: 'e1', kind: 'true-false' },
  stem: [{ type: 'paragraph', children: ['Bolivia has no coast.'] }],
}

/** Made anew for each test. */
const travel = () =>
  defineTravel<Prompt>({
    name: 'true-false',
    promptSchema: v.object({ ...promptEntries, kind: v.literal('true-false') }),
    lists: { stem: 'kept' },
    shapesOf: () => [{ choice: { as: 'truth' } }],
    levelled: (given) => ({ ...given, stem: [] }),
  })

test('a kind says what its prompts and responses look like on their way', () => {
  const { name, lists, parsePrompt, shapesOf, levelled } = travel()
  expect({ name, lists }).toEqual({ name: 'true-false', lists: [['stem', 'kept']] })
  expect(parsePrompt({ ...prompt })).toEqual(prompt)
  expect(parsePrompt({ ...prompt, kind: 'cloze' })).toBeUndefined()
  expect(shapesOf(prompt)).toEqual([{ choice: { as: 'truth' } }])
  expect(levelled(prompt)).toEqual({ ...prompt, stem: [] })
})

test('a prompt of another kind is a mistake of ours, and is called by its name', () => {
  const other = { ...prompt, kind: 'cloze' }
  const mistake = new TypeError('tf-coast is a cloze, not a true-false')
  expect(() => travel().shapesOf(other)).toThrow(mistake)
  expect(() => travel().levelled(other)).toThrow(mistake)
})
