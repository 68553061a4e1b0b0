import { questionIdOf, shortEdition } from '../assignment/assignment.ts'
import { shareOf } from '../question/question.ts'
import type { Kinds } from '../question/travel.ts'
import type { Submission } from '../submission/submission.ts'
import type { AskedItem } from './asked-item.ts'
import { graderOf, type ItemResult } from './grade-submission.ts'

/**
 * Grades submissions of any edition of one assignment into the places of its newest: by the questions of the edition that was
 * answered. A question that the newest edition asks otherwise is a question to the teacher there, and never a zero; so is all of an
 * edition that this desk does not have.
 */
export function editionsGrader(
  editions: ReadonlyMap<string, readonly AskedItem[]>,
  newest: readonly AskedItem[],
  kinds: Kinds,
): (submission: Submission) => ItemResult[] {
  const graders = new Map(
    [...editions].map(([digest, asked]) => {
      const grade = graderOf(asked, kinds)
      const places = newest.map((item) => asked.findIndex((other) => isSame(item, other)))
      return [digest, { grade, places }]
    }),
  )
  const unknown = (digest: string): ItemResult[] =>
    newest.map(({ item }) => ({
      state: 'unknown-edition',
      possible: item.points,
      edition: shortEdition(digest),
    }))
  return (submission) => {
    const known = graders.get(submission.digest)
    const others = unknown(submission.digest)
    if (!known) return others
    const results = known.grade(submission)
    return others.map((other, index) => {
      const result = results[known.places[index] ?? -1]
      return result ? worth(result, newest[index]?.item.points ?? 0) : other
    })
  }
}

/** Whether both ask the very same question, whatever it is worth. */
function isSame(a: AskedItem, b: AskedItem): boolean {
  return questionIdOf(a.item) === questionIdOf(b.item) && editionIn(a) === editionIn(b)
}

function editionIn({ item }: AskedItem): string {
  if (item.as === 'known') return item.edition
  return shortEdition(item.as === 'carried' ? item.question.edition : item.prompt.edition)
}

/** By the points of the newest edition. */
function worth(result: ItemResult, points: number): ItemResult {
  if (result.state === 'unmarked') return result
  if (result.state !== 'graded') return { ...result, possible: points }
  // By its own marks: what was worth nothing was answered well or badly all the same.
  return { ...result, earned: shareOf(result.verdict) * points, possible: points }
}
