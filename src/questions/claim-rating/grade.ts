import { choiceParts } from '../../domain/question/choice-parts.ts'
import { defineQuestionKind } from '../../domain/question/question.ts'
import { seededOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { ClaimRatingPrompt, ClaimRatingQuestion, ClaimRatingResponse } from './schema.ts'

/** The part of a verdict that is about the rating. It cannot be taken for a source: no author's key has a space. */
export const ratingPart = 'the rating'

/** The rating and the source are worth two each; a step beside what is accepted is worth one (docs/scoring.md). */
const marks = { inRange: 2, oneStep: 1, source: 2 } as const

/** A claim to rate on a scale, and the source that decides. */
export const kind = defineQuestionKind<ClaimRatingQuestion, ClaimRatingPrompt, ClaimRatingResponse>({
  name: 'claim-rating',
  promptFor,
  blankResponse: () => ({ rating: null, source: null }),
  readResponse,
  grade(question, response) {
    const { scale, accept, sources, right } = question
    const rating = scale.find((word) => word === response.rating)
    const source = sources.find(({ key }) => key === response.source)?.key
    if (rating === undefined) return { state: 'incomplete', remarks: ['unplaced'] }
    if (source === undefined) return { state: 'incomplete', remarks: ['no-choice'] }

    const steps = stepsOutside(question, rating)
    return {
      state: 'graded',
      earned:
        (steps === 0 ? marks.inRange : steps === 1 ? marks.oneStep : 0) +
        (source === right ? marks.source : 0),
      possible: marks.inRange + marks.source,
      parts: [
        {
          key: ratingPart,
          outcome: steps === 0 ? 'right' : 'wrong',
          ...(steps === 1 && { remark: 'near-miss' as const }),
          expected: accept.from === accept.to ? accept.from : `${accept.from} – ${accept.to}`,
        },
        ...choiceParts(
          sources.map(({ key, feedback }) => ({ key, right: key === right, feedback })),
          new Set([source]),
        ),
      ],
    }
  },
})

/** How far a rating lies from what is accepted, in steps of the scale. */
export function stepsOutside(
  { scale, accept }: Pick<ClaimRatingQuestion, 'scale' | 'accept'>,
  rating: string,
): number {
  const at = scale.indexOf(rating)
  return Math.max(0, scale.indexOf(accept.from) - at, at - scale.indexOf(accept.to))
}

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: the scale as it is, the sources in an order drawn from the seed. */
export function promptFor(
  { id, edition, stem, scale, sources }: ClaimRatingQuestion,
  seed: string,
): ClaimRatingPrompt {
  const options = seededOrder(sources, seed).map(({ key, text }) => ({ key, text }))
  return { id, edition, kind: 'claim-rating', stem, scale, options }
}
