import { collectedLine, foundIn } from './collected-line.ts'
import { pauses } from '../../device/pauses.ts'
import { assignmentIn, type DeskAssignment } from '../../domain/desk/desk-assignment.ts'
import { newCollected, packetIn, type Collected } from '../../domain/desk/collected.ts'
import type { WhoIsWho } from '../../domain/desk/who-is-who.ts'
import type { Kinds } from '../../domain/question/travel.ts'
import { askedItem, type AskedItem } from '../../domain/report/asked-item.ts'
import type { KeyPair } from '../../domain/sealing/hpke.ts'
import { receiptWords } from '../../domain/submission/receipt-words.ts'
import { sorterIn, type SorterIn, type StoredSubmission } from '../../domain/submission/sort-in.ts'
import { openSubmission } from '../../domain/submission/submission-packet.ts'
import type { DeskStorage } from '../../storage/desk-storage.ts'
import { keptOutcomes, type ClassWork, type CollectedLine } from '../../stores/class-work.ts'
import { makeTable, type HandedEdition } from './make-table.ts'

export interface EngineSurroundings {
  readonly storage: DeskStorage
  readonly kinds: Kinds
  /** The wall clock, with the device's offset. */
  readonly now: () => string
}

/** How many are told, and kept in one go. */
const batchSize = 100

interface Open {
  readonly keys: readonly KeyPair[]
  readonly sorter: SorterIn
  readonly stored: StoredSubmission[]
  readonly words: Map<string, readonly string[]>
  readonly practice: Set<string>
  unreadable: number
}

/** The work of `ClassWork`, wherever it is done: in a worker, or in the page where there are none, with pauses. */
export function collectEngine({ storage, kinds, now }: EngineSurroundings): ClassWork {
  let open: Open | undefined
  const pause = pauses()

  async function begin(keys: readonly KeyPair[]) {
    const [assignments, collected, rehearsals] = await Promise.all([
      storage.read('assignments'),
      storage.read('collected'),
      storage.read('rehearsals'),
    ])
    if (!assignments.ok) return assignments.trouble
    if (!collected.ok) return collected.trouble
    if (!rehearsals.ok) return rehearsals.trouble
    const words = new Map<string, readonly string[]>()
    const stored: StoredSubmission[] = []
    let unreadable = collected.value.unreadable
    for (const record of collected.value.records) {
      const bytes = packetIn(record)
      const reading = openSubmission(bytes, keys)
      if (reading.ok) {
        stored.push({ digest: record.id, submission: reading.submission })
        words.set(record.id, receiptWords(bytes))
      } else unreadable += 1
      await pause()
    }
    const known = assignments.value.records.map((record): [string, readonly string[]] => [
      record.id,
      editionsOf(record).map(({ digest }) => digest),
    ])
    const practice = rehearsals.value.records.flatMap(({ packets }) => packets.map(({ digest }) => digest))
    open = {
      keys,
      sorter: sorterIn({ keys, assignments: new Map(known), stored }),
      stored,
      words,
      practice: new Set(practice),
      unreadable,
    }
    return undefined
  }

  /** What was handed out under an id, the oldest first; what cannot be read any more is left out. */
  function editionsOf(record: DeskAssignment): HandedEdition[] {
    return record.handedOut.flatMap((handed) => {
      const reading = assignmentIn(handed, kinds)
      if (!reading.ok) return []
      const asked = reading.assignment.items.map((item, index): AskedItem => {
        const question = handed.draft.items[index]?.question
        return askedItem(item, question, question && handed.labels[question.id])
      })
      return [{ digest: reading.digest, asked }]
    })
  }

  const sortIn: ClassWork['sortIn'] = async (given, way, tell) => {
    if (!open) return
    let lines: CollectedLine[] = []
    let fresh: { record: Collected; line: number }[] = []
    const settle = async (): Promise<void> => {
      const kept = await storage.write(fresh.map(({ record }) => ({ shelf: 'collected', put: record })))
      if (!kept.ok) for (const { line } of fresh) lines[line] = notKept(lines[line])
      tell(lines)
      // Tried again, it must not be taken for something that is here.
      if (!kept.ok && open) await begin(open.keys)
      lines = []
      fresh = []
    }
    for (const each of given) {
      for (const found of await foundIn(each)) {
        const sorted = found.ok && found.kind === 'submission' ? open.sorter.take(found.bytes) : undefined
        const line = collectedLine(each.from, found, sorted, open.practice)
        if (found.ok && sorted && 'submission' in sorted && keptOutcomes.includes(sorted.outcome)) {
          const { digest, submission } = sorted
          open.stored.push({ digest, submission })
          open.words.set(digest, receiptWords(found.bytes))
          const about = { id: digest, assignment: submission.assignment, at: now(), way }
          fresh.push({ record: newCollected(found.bytes, about), line: lines.length })
        }
        lines.push(line)
        if (lines.length >= batchSize) await settle()
        await pause()
      }
    }
    if (lines.length > 0) await settle()
  }

  const table: ClassWork['table'] = async (assignment, tell) => {
    if (!open) return undefined
    const [assignments, books] = await Promise.all([storage.read('assignments'), storage.read('who-is-who')])
    const record = assignments.ok && assignments.value.records.find(({ id }) => id === assignment)
    if (!record) return undefined
    const book: WhoIsWho | undefined = books.ok
      ? books.value.records.find(({ id }) => id === assignment)
      : undefined
    const { words, practice, unreadable, stored } = open
    return makeTable(
      { record, editions: editionsOf(record), stored, said: book?.said ?? [], words, practice, unreadable },
      kinds,
      tell,
      pause,
    )
  }

  const removePractice: ClassWork['removePractice'] = async (assignment) => {
    if (!open) return undefined
    const { practice, stored, keys } = open
    const gone = stored.filter(
      ({ digest, submission }) => submission.assignment === assignment && practice.has(digest),
    )
    const outcome = await storage.write([
      ...gone.map(({ digest }) => ({ shelf: 'collected' as const, remove: digest })),
      { shelf: 'rehearsals', remove: assignment },
    ])
    return outcome.ok ? begin(keys) : outcome.trouble
  }

  return { begin, sortIn, table, removePractice }
}

const notKept = (line: CollectedLine | undefined): CollectedLine => ({
  ...line,
  from: line?.from ?? '',
  outcome: 'not-kept',
})
