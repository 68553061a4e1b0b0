import { choiceParts } from '../../domain/question/choice-parts.ts'
import { defineQuestionKind } from '../../domain/question/question.ts'
import { seededOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { MultipleChoicePrompt, MultipleChoiceQuestion, MultipleChoiceResponse } from './schema.ts'

/** Any number of options; as many marks as there are right ones, and a wrong pick costs one, so that ticking all earns little. */
export const kind = defineQuestionKind<MultipleChoiceQuestion, MultipleChoicePrompt, MultipleChoiceResponse>({
  name: 'multiple-choice',
  promptFor,
  blankResponse: () => ({ choices: [] }),
  readResponse,
  grade({ options }, { choices }) {
    const chosen = new Set(choices)
    const picks = options.filter(({ key }) => chosen.has(key))
    if (picks.length === 0) return { state: 'incomplete', remarks: ['no-choice'] }
    const rightPicks = picks.filter(({ right }) => right).length
    return {
      state: 'graded',
      earned: Math.max(0, rightPicks - (picks.length - rightPicks)),
      possible: options.filter(({ right }) => right).length,
      parts: choiceParts(options, chosen),
    }
  },
})

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: the options in an order drawn from the seed, or in the author's where that is fixed. */
export function promptFor(
  { id, edition, stem, options, fixedOrder }: MultipleChoiceQuestion,
  seed: string,
): MultipleChoicePrompt {
  const order = fixedOrder ? options : seededOrder(options, seed)
  return {
    id,
    edition,
    kind: 'multiple-choice',
    stem,
    options: order.map(({ key, text }) => ({ key, text })),
  }
}
