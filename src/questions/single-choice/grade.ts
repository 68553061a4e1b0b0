import { choiceParts } from '../../domain/question/choice-parts.ts'
import { defineQuestionKind } from '../../domain/question/question.ts'
import { seededOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { SingleChoicePrompt, SingleChoiceQuestion, SingleChoiceResponse } from './schema.ts'

/** One option of several; one mark. */
export const kind = defineQuestionKind<SingleChoiceQuestion, SingleChoicePrompt, SingleChoiceResponse>({
  name: 'single-choice',
  promptFor,
  blankResponse: () => ({ choice: null }),
  readResponse,
  grade({ options, right }, { choice }) {
    const chosen = options.filter(({ key }) => key === choice).map(({ key }) => key)
    if (chosen.length === 0) return { state: 'incomplete', remarks: ['no-choice'] }
    const parts = choiceParts(
      options.map(({ key, feedback }) => ({ key, right: key === right, feedback })),
      new Set(chosen),
    )
    return { state: 'graded', earned: choice === right ? 1 : 0, possible: 1, parts }
  },
})

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: the options in an order drawn from the seed, or in the author's where that is fixed. */
export function promptFor(
  { id, edition, stem, options, fixedOrder }: SingleChoiceQuestion,
  seed: string,
): SingleChoicePrompt {
  const order = fixedOrder ? options : seededOrder(options, seed)
  return { id, edition, kind: 'single-choice', stem, options: order.map(({ key, text }) => ({ key, text })) }
}
