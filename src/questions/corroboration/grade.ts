import { defineQuestionKind, type Part } from '../../domain/question/question.ts'
import { cellKey, stanceIn } from './cells.ts'
import { readResponse } from './response.ts'
import type { CorroborationPrompt, CorroborationQuestion, CorroborationResponse } from './schema.ts'

/** What each source does to each claim; a mark for each cell. */
export const kind = defineQuestionKind<CorroborationQuestion, CorroborationPrompt, CorroborationResponse>({
  name: 'corroboration',
  promptFor,
  blankResponse: () => ({ cells: {} }),
  readResponse,
  grade(question, response) {
    const parts = question.claims.flatMap((claim): (Part | undefined)[] =>
      question.sources.map((source, column) => {
        const key = cellKey(claim.key, source.key)
        const said = stanceIn(response, key)
        const expected = claim.stances[column]
        if (said === undefined || expected === undefined) return undefined
        return {
          key,
          outcome: said === expected ? 'right' : 'wrong',
          expected,
          ...(expected === 'agrees' && restsOnOneInterested(question, claim) && { remark: 'one-interested' }),
          // What is said to a claim is said once, at its first source.
          ...(column === 0 && claim.feedback && { feedback: claim.feedback }),
        }
      }),
    )
    const given = parts.filter((part) => part !== undefined)
    if (given.length < parts.length) return { state: 'incomplete', remarks: ['unplaced'] }
    const earned = given.filter(({ outcome }) => outcome === 'right').length
    return { state: 'graded', earned, possible: given.length, parts: given }
  },
})

/**
 * Whether exactly one of the sources agrees with a claim, and that one is marked as interested. A source that is silent
 * or contradicts supports nothing, so it changes nothing here.
 */
export function restsOnOneInterested(
  { sources }: Pick<CorroborationQuestion, 'sources'>,
  { stances }: Pick<CorroborationQuestion['claims'][number], 'stances'>,
): boolean {
  const [only, ...others] = sources.filter((_, column) => stances[column] === 'agrees')
  return others.length === 0 && only?.interested === true
}

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it, in the author's order: claims and sources are read like a table. */
export function promptFor({
  id,
  edition,
  stem,
  sources,
  claims,
}: CorroborationQuestion): CorroborationPrompt {
  return {
    id,
    edition,
    kind: 'corroboration',
    stem,
    sources: sources.map(({ key, name }) => ({ key, name })),
    claims: claims.map(({ key, text }) => ({ key, text })),
  }
}
