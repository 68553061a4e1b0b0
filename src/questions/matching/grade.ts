import { plainText } from '../../domain/lesson/rich-text.ts'
import { defineQuestionKind } from '../../domain/question/question.ts'
import { fieldOf } from '../../domain/question/response-shapes.ts'
import { seededOtherOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { MatchingPrompt, MatchingQuestion, MatchingResponse } from './schema.ts'

/** Pairs to find; one mark each. Answers that read alike are one answer. */
export const kind = defineQuestionKind<MatchingQuestion, MatchingPrompt, MatchingResponse>({
  name: 'matching',
  promptFor,
  blankResponse: () => ({ pairs: {} }),
  readResponse,
  grade(question, response) {
    const shown = shownKeys(question)
    const given = question.pairs.map((pair) => ({
      pair,
      answer: shown.get(placedBeside(response, pair.key)),
    }))
    if (given.some(({ answer }) => answer === undefined))
      return { state: 'incomplete', remarks: ['unplaced'] }

    const parts = given.map(({ pair, answer }) => {
      const expected = shown.get(pair.answer) ?? pair.answer
      const right = answer === expected
      const distractor = right ? undefined : question.distractors.find((one) => one.answer === answer)
      const feedback = distractor?.feedback ?? pair.feedback
      return {
        key: pair.key,
        outcome: right ? ('right' as const) : ('wrong' as const),
        expected,
        ...(feedback && { feedback }),
      }
    })
    const earned = parts.filter(({ outcome }) => outcome === 'right').length
    return { state: 'graded', earned, possible: parts.length, parts }
  },
})

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: answers that read alike once, in an order drawn from the seed and never the author's. */
export function promptFor(question: MatchingQuestion, seed: string): MatchingPrompt {
  const { id, edition, stem, head, pairs } = question
  const texts = new Map(answersOf(question).map(({ answer, right }) => [answer, right]))
  const shown = new Set(shownKeys(question).values())
  const answers = [...texts].filter(([key]) => shown.has(key))
  return {
    id,
    edition,
    kind: 'matching',
    stem,
    head,
    lefts: pairs.map(({ key, left }) => ({ key, text: left })),
    answers: seededOtherOrder(answers, seed).map(([key, text]) => ({ key, text })),
  }
}

/** The key that an answer is shown under, by its own key: that of the first answer that reads alike. */
export function shownKeys(question: MatchingQuestion): ReadonlyMap<string, string> {
  const byText = new Map<string, string>()
  const shown = new Map<string, string>()
  for (const { answer, right } of answersOf(question)) {
    const first = shown.get(answer) ?? byText.get(plainText(right)) ?? answer
    byText.set(plainText(right), first)
    shown.set(answer, first)
  }
  return shown
}

/** The key of the answer that was placed beside a left, empty where none was. */
export function placedBeside(response: MatchingResponse, key: string): string {
  const answer = fieldOf(response.pairs, key)
  return typeof answer === 'string' ? answer : ''
}

function answersOf({
  pairs,
  distractors,
}: MatchingQuestion): readonly MatchingQuestion['distractors'][number][] {
  return [...pairs, ...distractors]
}
