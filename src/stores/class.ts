import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Way } from '../domain/desk/collected.ts'
import { nobodySaid, withPerson, withSplit, type WhoIsWho } from '../domain/desk/who-is-who.ts'
import type { KeyPair } from '../domain/sealing/hpke.ts'
import { sameLearner } from '../domain/submission/sort-in.ts'
import type { LearnerName } from '../domain/submission/submission.ts'
import type { DeskStorage } from '../storage/desk-storage.ts'
import type { StorageTrouble } from '../storage/journal.ts'
import type { ClassSummary, ClassWork, CollectedLine, Given, TableRow } from './class-work.ts'

/** What collecting needs of the device. */
export interface ClassSurroundings {
  readonly storage: DeskStorage
  readonly work: ClassWork
}

/** Lines that are kept on screen; the counts go on. */
const mostLines = 400
/** Beyond so many rows the table is made anew only when a heap of files is done. */
const manyRows = 300

/** One assignment's class: what came in, the table of it, and who is who. */
export const useClass = defineStore('class', () => {
  const assignment = ref('')
  const rows = shallowRef<readonly TableRow[]>([])
  const summary = shallowRef<ClassSummary>()
  /** What became of everything that was given since the class was opened, the newest first. */
  const lines = shallowRef<readonly CollectedLine[]>([])
  const counts = shallowRef<Readonly<Record<string, number>>>({})
  const book = shallowRef<WhoIsWho>()
  /** As it was before each change by hand. */
  const before = shallowRef<readonly WhoIsWho[]>([])
  const isOpen = ref(false)
  const waiting = ref(0)
  const trouble = ref<StorageTrouble | null>(null)
  let surroundings: ClassSurroundings | undefined
  let begun: Promise<StorageTrouble | undefined> | undefined
  let begunWith = ''
  let tables = 0

  function begin(given: ClassSurroundings): void {
    surroundings = given
  }
  const device = (): ClassSurroundings => {
    if (!surroundings) throw new Error('There is nothing to collect with yet.')
    return surroundings
  }

  /** Shows the class of an assignment. What lies on the desk is opened once for the same keys. */
  async function open(id: string, keys: readonly KeyPair[], again = false): Promise<void> {
    if (assignment.value !== id) {
      lines.value = []
      counts.value = {}
      before.value = []
      rows.value = []
      summary.value = undefined
      isOpen.value = false
    }
    assignment.value = id
    const who = keys.map(({ publicKey }) => publicKey.join()).join(' ')
    if (!begun || who !== begunWith || again) {
      begunWith = who
      begun = device().work.begin(keys)
    }
    trouble.value = (await begun) ?? null
    if (trouble.value) begun = undefined
    const outcome = await device().storage.read('who-is-who')
    if (outcome.ok) book.value = outcome.value.records.find((each) => each.id === id) ?? nobodySaid(id)
    else trouble.value = outcome.trouble
    await remake()
    if (assignment.value === id) isOpen.value = true
  }

  /** Makes the table anew. Only the latest counts where several are on their way. */
  async function remake(): Promise<void> {
    tables += 1
    const mine = tables
    const fresh: TableRow[] = []
    const found = await device().work.table(assignment.value, (more) => fresh.push(...more))
    if (mine !== tables) return
    rows.value = fresh
    summary.value = found
  }

  /** Sorts in whatever was given. Resolves with a line for each thing in it. */
  async function take(given: readonly Given[], way: Way): Promise<readonly CollectedLine[]> {
    if (given.length === 0) return []
    const told: CollectedLine[] = []
    waiting.value += 1
    try {
      await device().work.sortIn(given, way, (more) => {
        told.push(...more)
        show(more)
        if (rows.value.length < manyRows && told.length < manyRows) void remake()
      })
    } finally {
      waiting.value -= 1
    }
    await remake()
    return told
  }

  function show(more: readonly CollectedLine[]): void {
    lines.value = [...more.toReversed(), ...lines.value].slice(0, mostLines)
    const next = { ...counts.value }
    for (const { outcome } of more) next[outcome] = (next[outcome] ?? 0) + 1
    counts.value = next
  }

  /** Says that these rows are this person. Nothing is put together but by this. */
  function isOne(these: readonly TableRow[], is: LearnerName): Promise<boolean> {
    const learners = these.flatMap((each) => each.learners.map(({ id }) => id))
    return change((now) => withPerson(now, learners, is))
  }

  /** Says that everybody whose name reads just like one that is expected is that person. */
  function acceptSame(): Promise<boolean> {
    const same = rows.value.flatMap(({ match, learners }) =>
      match.how === 'same' ? [{ learners: learners.map(({ id }) => id), is: match.names[0] }] : [],
    )
    return change((now) => same.reduce((all, { learners, is }) => withPerson(all, learners, is), now))
  }

  /** Takes apart what was put together: each is again who she says she is. */
  const split = (row: TableRow): Promise<boolean> =>
    change((now) =>
      withSplit(
        now,
        row.learners.map(({ id }) => id),
      ),
    )

  async function undo(): Promise<boolean> {
    const last = before.value.at(-1)
    if (!last || !(await keep(last))) return false
    before.value = before.value.slice(0, -1)
    return true
  }

  async function change(to: (now: WhoIsWho) => WhoIsWho): Promise<boolean> {
    const now = book.value ?? nobodySaid(assignment.value)
    if (!(await keep(to(now)))) return false
    before.value = [...before.value, now]
    return true
  }

  async function keep(put: WhoIsWho): Promise<boolean> {
    const outcome = await device().storage.write([{ shelf: 'who-is-who', put }])
    trouble.value = outcome.ok ? null : outcome.trouble
    if (!outcome.ok) return false
    book.value = put
    await remake()
    return true
  }

  async function removePractice(): Promise<boolean> {
    const problem = await device().work.removePractice(assignment.value)
    trouble.value = problem ?? null
    await remake()
    return problem === undefined
  }

  /** Those who are expected and from whom nothing has come, not even under a name that reads just the same. */
  const missing = computed<readonly TableRow[]>(() => {
    const there = new Set(
      rows.value.flatMap(({ match }) => (match.how === 'same' ? [sameLearner(match.names[0])] : [])),
    )
    return rows.value.filter(
      ({ row, isExpected }) => isExpected && row.state === 'missing' && !there.has(sameLearner(row.name)),
    )
  })
  const there = computed<readonly TableRow[]>(() => rows.value.filter(({ row }) => row.state !== 'missing'))
  const hasPractice = computed(() => rows.value.some(({ isPractice }) => isPractice))
  const canUndo = computed(() => before.value.length > 0)

  return {
    assignment,
    rows,
    summary,
    lines,
    counts,
    missing,
    there,
    hasPractice,
    canUndo,
    isOpen,
    waiting,
    trouble,
    begin,
    open,
    take,
    isOne,
    acceptSame,
    split,
    undo,
    removePractice,
  }
})
