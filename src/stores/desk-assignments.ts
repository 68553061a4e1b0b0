import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { assignmentIdOf, idSize, type Minute } from '../domain/assignment/assignment.ts'
import { assignmentPacket } from '../domain/assignment/assignment-packet.ts'
import { type DeskAssignment, type HandedOut, newDeskAssignment } from '../domain/desk/desk-assignment.ts'
import { draftChecks, type DraftCheck } from '../domain/desk/draft-checks.ts'
import { assignmentOf, drawnItems, type Draft } from '../domain/desk/draft.ts'
import type { Kinds } from '../domain/question/travel.ts'
import { seedSize, teacherKeysOf } from '../domain/sealing/teacher-keys.ts'
import { toBase64url } from '../domain/transport/base64url.ts'
import { useDesk } from './desk.ts'
import { useDeskKeys } from './desk-keys.ts'

/** What composing and handing out need of the device. */
export interface AssignmentSurroundings {
  readonly kinds: Kinds
  readonly random: (bytes: number) => Uint8Array
  /** The wall clock, with the device's offset. */
  readonly now: () => string
}

/** `keys`: they are not there, not saved elsewhere, or locked. `draft`: it is no assignment, such as one without questions. */
export type HandOutProblem = 'keys' | 'draft' | 'not-kept'

/** Keys that only measure: every signature is as long as any other. */
const measuring = teacherKeysOf(new Uint8Array(seedSize))

/** What is composed and handed out. */
export const useDeskAssignments = defineStore('desk-assignments', () => {
  const desk = useDesk()
  const keys = useDeskKeys()
  /** The name that she signs with, as she gave it last. */
  const setBy = ref('')
  let surroundings: AssignmentSurroundings | undefined

  function begin(given: AssignmentSurroundings): void {
    surroundings = given
  }
  const device = (): AssignmentSurroundings => {
    if (!surroundings) throw new Error('There is nothing to compose with yet.')
    return surroundings
  }

  /** Drafts as they are on screen while they are being kept: two quick changes must not undo each other. */
  const pending = shallowRef<ReadonlyMap<string, Draft>>(new Map())

  const byId = (id: string): DeskAssignment | undefined => desk.assignments.find((each) => each.id === id)
  const draftOf = (id: string): Draft | undefined => pending.value.get(id) ?? byId(id)?.draft
  const put = (record: DeskAssignment): Promise<boolean> =>
    desk.write({ shelf: 'assignments', put: { ...record, at: device().now() } })

  /** Begins an assignment. Resolves with its id; undefined when it was not kept. */
  async function create(draft: Draft): Promise<string | undefined> {
    const id = assignmentIdOf(device().random(idSize))
    return (await put(newDeskAssignment(id, draft, device().now()))) ? id : undefined
  }

  /** What could not be kept stays on screen, and goes along with the next change. */
  async function change(id: string, draft: Draft): Promise<boolean> {
    const record = byId(id)
    if (!record) return false
    setBy.value = draft.setBy
    pending.value = new Map([...pending.value, [id, draft]])
    const isKept = await put({ ...record, draft })
    if (isKept && pending.value.get(id) === draft) settle(id)
    return isKept
  }

  function settle(id: string): void {
    pending.value = new Map([...pending.value].filter(([each]) => each !== id))
  }

  async function changeNames(id: string, names: readonly string[]): Promise<boolean> {
    const record = byId(id)
    return record !== undefined && put({ ...record, names })
  }

  /** What is worth a second look before a draft is handed out, whatever the keys will be. */
  function checksOf(draft: Draft, now: Minute): DraftCheck[] {
    const { kinds } = device()
    const { items } = drawnItems(draft, kinds, (count) => new Uint8Array(count))
    const key = toBase64url(measuring.sealing.publicKey)
    const assignment = assignmentOf(draft, items, {
      id: assignmentIdOf(new Uint8Array(idSize)),
      edition: 1,
      recipients: [key, ...(keys.ring?.others ?? []).map(() => key)],
      signer: toBase64url(measuring.signing.publicKey),
    })
    const packet = assignmentPacket(assignment, measuring.signing.secretKey, kinds)
    return draftChecks(draft, assignment, packet?.length, now)
  }

  /** Freezes the draft as an edition and keeps its bytes, before anybody is shown them. */
  async function handOut(id: string): Promise<HandOutProblem | undefined> {
    const record = byId(id)
    if (keys.status !== 'open' || !keys.keys || !keys.ring) return 'keys'
    const draft = draftOf(id)
    if (!record || !draft || draft.items.length === 0) return 'draft'
    const { kinds, random, now } = device()
    const edition = (record.handedOut.at(-1)?.edition ?? 0) + 1
    const { items, labels } = drawnItems(draft, kinds, random)
    const assignment = assignmentOf(draft, items, {
      id,
      edition,
      recipients: [keys.ring.key, ...keys.ring.others.map(({ key }) => key)],
      signer: toBase64url(keys.keys.signing.publicKey),
    })
    const packet = assignmentPacket(assignment, keys.keys.signing.secretKey, kinds)
    if (!packet) return 'draft'
    const { draft: _, ...rest } = record
    const handed: HandedOut = { edition, at: now(), packet: toBase64url(packet), draft, labels }
    if (!(await put({ ...rest, handedOut: [...record.handedOut, handed] }))) return 'not-kept'
    settle(id)
    return undefined
  }

  /** Begins to change what was handed out. What is out stays as it is; handing out again makes a new edition. */
  async function changeAgain(id: string): Promise<boolean> {
    const record = byId(id)
    const last = record?.handedOut.at(-1)
    if (!record || !last) return false
    return record.draft !== undefined || put({ ...record, draft: last.draft })
  }

  /** A new assignment with the same questions, for another class or another year. */
  async function duplicate(id: string, title: string): Promise<string | undefined> {
    const record = byId(id)
    const draft = record?.draft ?? record?.handedOut.at(-1)?.draft
    return draft && create({ ...draft, title })
  }

  async function archive(id: string, isArchived: boolean): Promise<boolean> {
    const record = byId(id)
    return record !== undefined && put({ ...record, isArchived })
  }

  /** Throws a draft away. What was handed out stays. */
  async function discard(id: string): Promise<boolean> {
    const record = byId(id)
    if (!record) return false
    settle(id)
    const { draft: _, ...rest } = record
    return record.handedOut.length === 0 ? desk.write({ shelf: 'assignments', remove: id }) : put(rest)
  }

  return {
    setBy,
    begin,
    byId,
    draftOf,
    create,
    change,
    changeNames,
    checksOf,
    handOut,
    changeAgain,
    duplicate,
    archive,
    discard,
  }
})
