import { expect, test } from 'vitest'

import { defineQuestionKind, shareOf, type Prompt, type Question } from './question.ts'

const question: Question = {
  id: 'q1',
  edition: 'e1',
  kind: 'sample',
  objective: 'o',
  stem: [],
  explanation: [],
}
const prompt: Prompt = { id: 'q1', edition: 'e1', kind: 'sample', stem: [] }
const kind = defineQuestionKind<Question & { kind: 'sample' }, Prompt & { kind: 'sample' }, string>({
  name: 'sample',
  promptFor: ({ id, edition, kind: name, stem }) => ({ id, edition, kind: name, stem }),
  blankResponse: () => 'blank',
  readResponse: (data) => (typeof data === 'string' ? data : undefined),
  grade: (_, response) => ({ state: 'incomplete', remarks: [response === 'blank' ? 'empty' : 'no-choice'] }),
})

test('a kind looks at its own questions and prompts', () => {
  expect(kind.promptFor(question, 's')).toEqual(prompt)
  expect(kind.blankResponse(prompt)).toBe('blank')
  expect(kind.grade(question, 'given')).toEqual({ state: 'incomplete', remarks: ['no-choice'] })
})

test('a response that is none is graded as a blank one', () => {
  expect(kind.grade(question, 7)).toEqual({ state: 'incomplete', remarks: ['empty'] })
})

test('a kind names what it was given when it is not its own', () => {
  const told = 'q1 is a other, not a sample'
  const other = { ...question, kind: 'other' }
  expect(() => kind.promptFor(other, 's')).toThrow(told)
  expect(() => kind.grade(other, 'given')).toThrow(told)
  expect(() => kind.blankResponse({ ...prompt, kind: 'other' })).toThrow(told)
})

test('a share is the part of all marks that was earned; of no marks it is nothing', () => {
  expect(shareOf({ earned: 1, possible: 4 })).toBe(0.25)
  expect(shareOf({ earned: 3, possible: 3 })).toBe(1)
  expect(shareOf({ earned: 0, possible: 0 })).toBe(0)
})
