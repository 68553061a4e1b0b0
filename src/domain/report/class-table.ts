import { foldedName, isNewer, sameLearner, type StoredSubmission } from '../submission/sort-in.ts'
import type { LearnerName, Submission } from '../submission/submission.ts'
import { totalOf, type Grader, type ItemResult } from './grade-submission.ts'

/** A learner, or a name on the list from whom nothing has reached this desk. The desk knows only what has reached it. */
export interface ClassRow {
  /** Stable from one opening to the next. */
  readonly id: string
  readonly name: LearnerName
  readonly state: 'handed-in' | 'part-way' | 'missing'
  /** The newest; absent for somebody who is missing. */
  readonly newest?: StoredSubmission
  /** All others, newest first. */
  readonly older: readonly StoredSubmission[]
  /** One for each item; none for somebody who is missing. */
  readonly results: readonly ItemResult[]
  readonly total: ReturnType<typeof totalOf>
}

/** Who a submission says it is from: the same for one writer under one name. */
export const learnerIdOf = ({ writer, learner }: Pick<Submission, 'writer' | 'learner'>): string =>
  `${writer} ${sameLearner(learner)}`

export interface ClassBook {
  readonly stored: readonly StoredSubmission[]
  /** Those who are expected, as the teacher wrote them. */
  readonly roster: readonly LearnerName[]
  /** Whom the teacher said a learner is: by `learnerIdOf`, the name on the roster. Nobody else merges anything. */
  readonly matched: ReadonlyMap<string, LearnerName>
}

const rosterId = (name: LearnerName): string => `roster ${sameLearner(name)}`

/** One row for each learner and for each name on the roster, in the order of the roster and then of their names. */
export function classRows({ stored, roster, matched }: ClassBook, grade: Grader): ClassRow[] {
  const names = new Map<string, LearnerName>(roster.map((name) => [rosterId(name), name]))
  const groups = new Map<string, StoredSubmission[]>()
  for (const one of stored) {
    const match = matched.get(learnerIdOf(one.submission))
    const id = match ? rosterId(match) : learnerIdOf(one.submission)
    names.set(id, match ?? names.get(id) ?? one.submission.learner)
    const group = groups.get(id)
    if (group) group.push(one)
    else groups.set(id, [one])
  }
  const rows = [...names].map(([id, name]) => rowOf(id, name, groups.get(id) ?? [], grade))
  const listed = new Set(roster.map(rosterId))
  const others = rows.filter(({ id }) => !listed.has(id)).sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))
  return [...rows.filter(({ id }) => listed.has(id)), ...others]
}

const nameKey = ({ name, id }: ClassRow): string =>
  `${name.as === 'number' ? String(name.number).padStart(6, '0') : foldedName(name.name)} ${id}`

function rowOf(id: string, name: LearnerName, group: readonly StoredSubmission[], grade: Grader): ClassRow {
  const [newest, ...older] = [...group].sort((a, b) => (isNewer(a.submission, b.submission) ? -1 : 1))
  if (!newest) return { id, name, state: 'missing', older: [], results: [], total: totalOf([]) }
  const results = grade(newest.submission)
  return { id, name, state: newest.submission.state, newest, older, results, total: totalOf(results) }
}
