import { expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { answerState } from './answer-state.ts'

const cloze = exampleOf('cloze')
const essay = exampleOf('free-response')
const text = { text: 'The keeper had a clock.', selfMarks: null }

test.each([
  ['untouched is open', cloze, { texts: {} }, false, 'unanswered'],
  ['with one of two blanks filled is begun', cloze, cloze.responses.incomplete, false, 'begun'],
  ['with all filled, though wrongly, is answered', cloze, cloze.responses.wrong, false, 'answered'],
  ['that asks for a text, still to be marked, is begun', essay, text, false, 'begun'],
  ['that asks for a text, where it is marked at the desk, is answered', essay, text, true, 'answered'],
  ['with an empty text is open all the same', essay, { text: '', selfMarks: null }, true, 'unanswered'],
])('before it is handed in, a question %s', (_, { question }, response, isReady, state) => {
  const kind = kindsToGrade(question.kind)?.kind
  if (!kind) throw new Error('The kind is gone.')
  const prompt = kind.promptFor(question, 'seed')
  expect(answerState(kind, question, prompt, response, isReady)).toBe(state)
})
