import { choiceParts } from '../../domain/question/choice-parts.ts'
import { defineQuestionKind, type Part } from '../../domain/question/question.ts'
import { seededOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { HighlightPrompt, HighlightQuestion, HighlightResponse } from './schema.ts'
import { readingOf, type Judged } from './score.ts'

const reasonMarks = 2

/** Evidence to find in a text, and then perhaps the reason why it is evidence. */
export const kind = defineQuestionKind<HighlightQuestion, HighlightPrompt, HighlightResponse>({
  name: 'highlight',
  promptFor,
  blankResponse: () => ({ marked: [], reason: null }),
  readResponse,
  grade(question, response) {
    const { reasons } = question
    const touched = touchedIn(question, response)
    const reason = reasons.find(({ key }) => key === response.reason)
    if (touched.size === 0) return { state: 'incomplete', remarks: ['unplaced'] }
    if (reasons.length > 0 && !reason) return { state: 'incomplete', remarks: ['no-choice'] }

    const reading = readingOf(question, touched)
    return {
      state: 'graded',
      earned: reading.earned + (reason?.right === true ? reasonMarks : 0),
      possible: reading.possible + (reasons.length > 0 ? reasonMarks : 0),
      parts: [...partsOf(question, reading.judged), ...choiceParts(reasons, new Set(reason && [reason.key]))],
    }
  },
})

/** The pieces that were touched and are there. */
export function touchedIn({ paragraphs }: HighlightQuestion, { marked }: HighlightResponse): Set<string> {
  const given = new Set(marked)
  return new Set(
    paragraphs
      .flat()
      .map(({ key }) => key)
      .filter((key) => given.has(key)),
  )
}

/** In reading order. What an author says to a place stands once, under the last piece of it that is judged. */
function partsOf({ paragraphs, spans }: HighlightQuestion, judged: ReadonlyMap<string, Judged>): Part[] {
  const isSaidUnder = (key: string, pieces: readonly string[]): boolean =>
    pieces.findLast((each) => judged.has(each)) === key
  return paragraphs.flat().flatMap(({ key }): Part[] => {
    const how = judged.get(key)
    if (how === undefined) return []
    const feedback = spans.find(({ pieces }) => isSaidUnder(key, pieces))?.feedback
    return [
      {
        key,
        outcome: how === 'missed' ? 'missed' : how === 'found' || how === 'neutral' ? 'right' : 'wrong',
        ...(how === 'beside' && { remark: 'near-miss' as const }),
        ...(feedback && { feedback }),
      },
    ]
  })
}

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: the text in its pieces, and the reasons in an order drawn from the seed. */
export function promptFor(
  { id, edition, stem, paragraphs, reasons }: HighlightQuestion,
  seed: string,
): HighlightPrompt {
  return {
    id,
    edition,
    kind: 'highlight',
    stem,
    paragraphs: paragraphs.map((pieces) => pieces.map(({ key, text }) => ({ key, text }))),
    options: seededOrder(reasons, seed).map(({ key, text }) => ({ key, text })),
  }
}
