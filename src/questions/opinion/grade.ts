import { defineQuestionKind } from '../../domain/question/question.ts'
import { readResponse } from './response.ts'
import type { OpinionPrompt, OpinionQuestion, OpinionResponse } from './schema.ts'

/** What somebody thinks: no marks of none. */
export const kind = defineQuestionKind<OpinionQuestion, OpinionPrompt, OpinionResponse>({
  name: 'opinion',
  promptFor,
  blankResponse: () => ({ held: null }),
  readResponse,
  grade({ views }, { held }) {
    const view = views.find(({ key }) => key === held)
    if (!view) return { state: 'incomplete', remarks: ['no-choice'] }
    const { key, feedback } = view
    const parts = feedback ? [{ key, outcome: 'noted' as const, feedback }] : []
    return { state: 'graded', earned: 0, possible: 0, parts }
  },
})

// Field by field: whatever else a question holds is feedback or a hint, and stays behind.
/** What a learner sees of it, in the author's order: a scale has one, and of views none is hidden among others. */
export function promptFor({ id, edition, stem, views, isScale }: OpinionQuestion): OpinionPrompt {
  return {
    id,
    edition,
    kind: 'opinion',
    stem,
    views: views.map(({ key, text }) => ({ key, text })),
    ...(isScale && { isScale }),
  }
}
