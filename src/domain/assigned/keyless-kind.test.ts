import { describe, expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import type { AnyKind, Prompt } from '../question/question.ts'
import { keylessKind, keylessQuestion } from './keyless-kind.ts'

const { question } = exampleOf('single-choice')

const handedOut = (): { kind: AnyKind; prompt: Prompt } => {
  const kind = kindsToGrade('single-choice')?.kind
  if (!kind) throw new Error('The kind is gone.')
  return { kind, prompt: kind.promptFor(question, 'handed out') }
}

test('what stands for a question without its key holds what was asked, and not a word of what was not', () => {
  expect(keylessQuestion(handedOut().prompt)).toEqual({
    ...{ id: question.id, edition: question.edition, kind: 'single-choice', stem: question.stem },
    objective: '',
    explanation: [],
  })
})

describe('a kind without the key', () => {
  test('takes in what the kind itself takes in, so that a draft is not lost', () => {
    const { kind, prompt } = handedOut()
    const keyless = keylessKind(kind, prompt)
    expect(keyless.readResponse({ choice: 'rhine' })).toEqual({ choice: 'rhine' })
    expect(keyless.readResponse({ held: 'dam' })).toBeUndefined()
  })

  test('says the same of every answer, and of none only that it is missing', () => {
    const { kind, prompt } = handedOut()
    const keyless = keylessKind(kind, prompt)
    const stand = keylessQuestion(prompt)
    for (const choice of ['danube', 'rhine'])
      expect(keyless.grade(stand, { choice })).toEqual({
        state: 'graded',
        earned: 0,
        possible: 0,
        parts: [],
      })
    expect(keyless.grade(stand, { choice: null })).toEqual({ state: 'incomplete', remarks: [] })
  })
})
