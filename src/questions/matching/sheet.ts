import { plainText, type Inline } from '../../domain/lesson/rich-text.ts'
import { defineSheet, lettered, letterLabel, numberedLines } from '../paper-form.ts'
import type { MatchingPrompt, MatchingQuestion } from './schema.ts'

/** A letter is written beside each number. Answers that read alike are one answer, and stand there once. */
export const sheet = defineSheet<MatchingQuestion, MatchingPrompt>({
  kind: 'matching',
  ask: ({ head, lefts, answers }) => ({
    body: {
      type: 'matching',
      head,
      lefts: lefts.map(({ text }, index) => ({ label: String(index + 1), text })),
      answers: lettered(answers),
    },
    answer: numberedLines(lefts),
    marks: lefts.length,
  }),
  key({ pairs }, { answers }) {
    const letterFor = (right: readonly Inline[]): string =>
      letterLabel(answers.findIndex(({ text }) => plainText(text) === plainText(right)))
    return pairs.map(({ right }, index) => ({ place: String(index + 1), answer: letterFor(right) }))
  },
  possible: ({ pairs }) => pairs.length,
})
