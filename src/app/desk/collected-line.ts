import { learnerIdOf } from '../../domain/report/class-table.ts'
import { mostFile, readFile, readText, type Found } from '../../domain/submission/read-anything.ts'
import { receiptWords } from '../../domain/submission/receipt-words.ts'
import type { SortedIn } from '../../domain/submission/sort-in.ts'
import type { CollectedLine, Given } from '../../stores/class-work.ts'

export type FoundOrUnread = Found | { readonly ok: false; readonly problem: 'unreadable' }

/** Every packet in what was given, each by itself; never empty. The size of a file is looked at before the file is. */
export async function foundIn({ contents }: Given): Promise<readonly FoundOrUnread[]> {
  if (typeof contents === 'string') return readText(contents)
  if (contents instanceof Uint8Array) return readFile(contents)
  if (contents.size > mostFile) return [{ ok: false, problem: 'too-large' }]
  try {
    return readFile(new Uint8Array(await contents.arrayBuffer()))
  } catch {
    return [{ ok: false, problem: 'unreadable' }]
  }
}

/** One line for a person to read about one thing that was given. */
export function collectedLine(
  from: string,
  found: FoundOrUnread,
  sorted: SortedIn | undefined,
  practice: ReadonlySet<string>,
): CollectedLine {
  if (!found.ok) return { from, outcome: found.problem === 'newer' ? 'newer-version' : found.problem }
  if (found.kind === 'assignment') return { from, outcome: 'assignment' }
  if (found.kind === 'frame' || !sorted) return { from, outcome: 'part' }
  if (!('submission' in sorted)) {
    const { outcome } = sorted
    return {
      from,
      outcome: outcome === 'foreign' ? 'nothing' : outcome,
      ...('assignment' in sorted && { assignment: sorted.assignment }),
    }
  }
  const { outcome, submission, digest } = sorted
  return {
    from,
    outcome,
    name: submission.learner,
    learner: learnerIdOf(submission),
    assignment: submission.assignment,
    state: submission.state,
    words: receiptWords(found.bytes),
    isPractice: practice.has(digest),
    hasNamesake: outcome !== 'duplicate' && sorted.namesakes.length > 0,
  }
}
