import type { DeskAssignment } from '../../domain/desk/desk-assignment.ts'
import type { Said } from '../../domain/desk/who-is-who.ts'
import type { Kinds } from '../../domain/question/travel.ts'
import type { AskedItem } from '../../domain/report/asked-item.ts'
import { classRows, learnerIdOf, type ClassRow } from '../../domain/report/class-table.ts'
import { misconceptionsHeld, objectiveTotals, questionTotals } from '../../domain/report/class-totals.ts'
import { editionsGrader } from '../../domain/report/grade-editions.ts'
import type { ItemResult } from '../../domain/report/grade-submission.ts'
import { matchInRoster, type RosterMatch } from '../../domain/report/match-roster.ts'
import { sameLearner, type StoredSubmission } from '../../domain/submission/sort-in.ts'
import type { LearnerName, SubmittedAnswer } from '../../domain/submission/submission.ts'
import type { ClassSummary, TableRow } from '../../stores/class-work.ts'

export interface HandedEdition {
  readonly digest: string
  readonly asked: readonly AskedItem[]
}

export interface TableParts {
  readonly record: DeskAssignment
  readonly editions: readonly HandedEdition[]
  readonly stored: readonly StoredSubmission[]
  readonly said: readonly Said[]
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly practice: ReadonlySet<string>
  readonly unreadable: number
}

/** Rows that are told at once: so few that taking them in is nothing that a page would notice. */
const rowsAtOnce = 100

/** Makes the class table of an assignment, and tells its rows in pieces; undefined where nothing was ever handed out. */
export async function makeTable(
  { record, editions, stored, said, words, practice, unreadable }: TableParts,
  kinds: Kinds,
  tell: (rows: readonly TableRow[]) => void,
  pause: () => Promise<void>,
): Promise<ClassSummary | undefined> {
  const newest = editions.at(-1)
  if (!newest) return undefined
  const mine = stored.filter(({ submission }) => submission.assignment === record.id)
  const grade = editionsGrader(
    new Map(editions.map(({ digest, asked }) => [digest, asked])),
    newest.asked,
    kinds,
  )
  const graded = new Map<readonly SubmittedAnswer[], ItemResult[]>()
  for (const { submission } of mine) {
    graded.set(submission.answers, grade(submission))
    await pause()
  }
  const roster = rosterOf(record)
  const expected = new Set(roster.map(sameLearner))
  const rows = classRows(
    { stored: mine, roster, matched: new Map(said.map(({ learner, is }) => [learner, is])) },
    ({ answers }) => graded.get(answers) ?? [],
  )
  const byName = namesakes(rows)
  const table = rows.map((row): TableRow => {
    const learners = learnersIn(row)
    const isExpected = row.id.startsWith('roster ') && expected.has(sameLearner(row.name))
    return {
      row: withoutPacked(row),
      words: submissionsIn(row).map(({ digest }) => words.get(digest) ?? []),
      isPractice: row.newest !== undefined && practice.has(row.newest.digest),
      learners,
      isExpected,
      match: isExpected ? noMatch : matchInRoster(row.name, roster, othersNamed(row, byName)),
    }
  })
  for (let at = 0; at < table.length; at += rowsAtOnce) {
    tell(table.slice(at, at + rowsAtOnce))
    await pause()
  }
  const there = rows.filter(({ state }) => state !== 'missing')
  const last = record.handedOut.at(-1)
  return {
    title: last?.draft.title ?? '',
    shuffle: last?.draft.settings.shuffle ?? false,
    asked: newest.asked,
    questions: questionTotals(newest.asked, there),
    objectives: objectiveTotals(newest.asked, there),
    misconceptions: misconceptionsHeld(there),
    unreadable,
  }
}

const noMatch: RosterMatch = { how: 'none', names: [] }

/** Whom the teacher expects: the names that she wrote, or so many numbers. */
export function rosterOf({ names, handedOut, draft }: DeskAssignment): LearnerName[] {
  const settings = handedOut.at(-1)?.draft.settings ?? draft?.settings
  if (settings?.roster.as === 'numbers')
    return Array.from({ length: settings.roster.count }, (_, index) => ({ as: 'number', number: index + 1 }))
  return names.map((name) => ({ as: 'name', name }))
}

const submissionsIn = ({ newest, older }: ClassRow): StoredSubmission[] => (newest ? [newest, ...older] : [])

function learnersIn(row: ClassRow): TableRow['learners'] {
  const found = new Map(
    submissionsIn(row).map(({ submission }) => [learnerIdOf(submission), submission.learner]),
  )
  return [...found].map(([id, name]) => ({ id, name }))
}

/** The rows of those who go by one name, by that name: looked up, since everybody with everybody would be too many pairs. */
function namesakes(rows: readonly ClassRow[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, name, state } of rows) {
    if (state === 'missing') continue
    const same = sameLearner(name)
    const known = found.get(same)
    if (known) known.push(id)
    else found.set(same, [id])
  }
  return found
}

/** Whoever else goes by the name of a row. */
const othersNamed = ({ id, name }: ClassRow, byName: ReadonlyMap<string, readonly string[]>): LearnerName[] =>
  (byName.get(sameLearner(name)) ?? []).filter((other) => other !== id).map(() => name)

/** The bytes of the answers have been read; a page has no use for them. */
function withoutPacked(row: ClassRow): ClassRow {
  const bare = (one: StoredSubmission): StoredSubmission => ({
    ...one,
    submission: {
      ...one.submission,
      answers: one.submission.answers.map(({ packed: _, ...rest }) => rest),
    },
  })
  return {
    ...row,
    ...(row.newest && { newest: bare(row.newest) }),
    older: row.older.map(bare),
  }
}
