import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import {
  digestOf,
  keptForAnother,
  newlyKept,
  timesHandedIn,
  withHandedIn,
  type HandedIn,
  type KeptAssignment,
  type RunTime,
  type Writer,
} from '../domain/assigned/kept-assignment.ts'
import { submissionOf, type HandInParts } from '../domain/assigned/hand-in.ts'
import { beginCounting, comeBack, countOn, type ClockReading } from '../domain/assigned/time-counted.ts'
import { readAssignment, type AssignmentReading } from '../domain/assignment/assignment-packet.ts'
import { settingsInForce, type Assignment } from '../domain/assignment/assignment.ts'
import type { Kinds } from '../domain/question/travel.ts'
import { sealRandomSize, sealSubmission } from '../domain/submission/submission-packet.ts'
import type { LearnerName } from '../domain/submission/submission.ts'
import { fromBase64url, toBase64url } from '../domain/transport/base64url.ts'
import type { AssignedStorage } from '../storage/assigned-storage.ts'
import type { StorageTrouble } from '../storage/journal.ts'

export interface AssignedSurroundings {
  readonly storage: AssignedStorage
  readonly kinds: Kinds
  /** The wall clock with its offset. */
  readonly now: () => string
  /** Fresh random bytes. */
  readonly random: (count: number) => Uint8Array
}

/** What of a hand-in the run on screen knows. */
export type HandingIn = Pick<HandInParts, 'state' | 'given' | 'seed' | 'startedAt'> & { readonly run: string }

export type HandInOutcome =
  | { readonly ok: true; readonly handedIn: HandedIn }
  | { readonly ok: false; readonly problem: 'too-long' | 'bad-key' | 'nobody' }

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * What teachers set, on this device: opened, worked on, handed in. What could not be stored holds as long as the page, and
 * `trouble` says so.
 */
export const useAssigned = defineStore('assigned', () => {
  const kept = shallowRef<ReadonlyMap<string, KeptAssignment>>(new Map())
  const unreadable = ref(0)
  const trouble = ref<StorageTrouble | null>(null)
  const chosen = ref<string | null>(null)
  const readings = new Map<string, AssignmentReading>()
  let world: AssignedSurroundings | undefined

  const current = computed(() => {
    const known = chosen.value === null ? undefined : kept.value.get(chosen.value)
    const assignment = known && assignmentOf(known)
    return known && assignment
      ? { kept: known, assignment, settings: settingsInForce(assignment) }
      : undefined
  })

  async function open(surroundings: AssignedSurroundings): Promise<void> {
    world = surroundings
    const outcome = await surroundings.storage.readAll()
    trouble.value = outcome.ok ? null : outcome.trouble
    if (!outcome.ok) return
    kept.value = new Map(outcome.value.kept.map((each) => [each.id, each]))
    unreadable.value = outcome.value.unreadable
  }

  /** Undefined for one that this version of the app cannot read any more. */
  function assignmentOf(known: KeptAssignment): Assignment | undefined {
    const digest = digestOf(known)
    const packet = (): Uint8Array => fromBase64url(known.packet) ?? new Uint8Array()
    const reading = readings.get(digest) ?? (world && readAssignment(packet(), world.kinds))
    if (!reading) return undefined
    readings.set(digest, reading)
    return reading.ok ? reading.assignment : undefined
  }

  /** Opens what a teacher handed out, and keeps it. Resolves with why not, or null. */
  async function take(packet: Uint8Array): Promise<string | null> {
    if (!world) return null
    const reading = readAssignment(packet, world.kinds)
    if (!reading.ok) return reading.problem
    readings.set(reading.digest, reading)
    const fresh = newlyKept(reading.digest, toBase64url(packet), world.now())
    await change(reading.digest, (before) => before ?? fresh)
    chosen.value = reading.digest
    return null
  }

  /** Those who answer on this device what is open, under a name that they gave. */
  const writers = computed<readonly KeptAssignment[]>(() => {
    const known = current.value?.kept
    return [...kept.value.values()].filter(
      (each) => known && each.learner !== null && digestOf(each) === digestOf(known),
    )
  })

  /** Hands the device to somebody else: she has the same before her, and nothing of what was answered. */
  async function passOn(): Promise<void> {
    const known = current.value?.kept
    // Where nobody has said yet who answers, it may be she.
    if (!world || !known?.learner) return
    const fresh = keptForAnother(known, hexOf(world.random(4)), world.now())
    await change(fresh.id, (before) => before ?? fresh)
    choose(fresh.id)
  }

  /** Counts on screen at once; resolves with whether it is stored. */
  async function change(
    id: string,
    to: (before: KeptAssignment | undefined) => KeptAssignment,
  ): Promise<boolean> {
    kept.value = new Map(kept.value).set(id, to(kept.value.get(id)))
    const outcome = await world?.storage.change(id, to)
    trouble.value = outcome?.ok === true ? null : (outcome?.trouble ?? 'broken')
    if (outcome?.ok === true) kept.value = new Map(kept.value).set(id, outcome.value)
    return outcome?.ok === true
  }

  async function changeCurrent(to: (before: KeptAssignment) => KeptAssignment): Promise<boolean> {
    const known = current.value?.kept
    return known !== undefined && change(known.id, (before) => to(before ?? known))
  }

  /** Says who answers. Another name is another learner, with a mark of her own. */
  async function name(learner: LearnerName): Promise<void> {
    const before = current.value?.kept.learner
    if (!world || JSON.stringify(before?.name) === JSON.stringify(learner)) return
    const writer: Writer = { name: learner, mark: hexOf(world.random(4)) }
    await changeCurrent((each) => ({ ...each, learner: writer }))
  }

  /** Makes the packet that the teacher can open, and keeps it. */
  async function handIn({ run, ...parts }: HandingIn): Promise<HandInOutcome> {
    const writer = current.value?.kept.learner
    if (!world || !current.value || !writer) return { ok: false, problem: 'nobody' }
    const { assignment, settings, kept: before } = current.value
    const at = world.now()
    const submission = submissionOf(
      {
        ...parts,
        ...{ assignment, settings, writer, digest: digestOf(before) },
        now: Date.parse(at),
        attempt: timesHandedIn(before) + 1,
        time: time.value?.run === run ? time.value : null,
      },
      world.kinds,
    )
    const random = world.random(sealRandomSize * assignment.recipients.length)
    const sealed = sealSubmission(submission, assignment, random)
    if (!sealed.ok) return { ok: false, problem: sealed.problem }
    const handedIn: HandedIn = { run, at, state: parts.state, packet: toBase64url(sealed.bytes) }
    await changeCurrent((each) => withHandedIn({ ...each, time: time.value ?? each.time }, handedIn))
    return { ok: true, handedIn }
  }

  /** The time of the run on screen, as it goes on. */
  const time = shallowRef<RunTime | null>(null)
  let lastRead: ClockReading | undefined

  function beginTime(run: string, now: ClockReading): void {
    const known = current.value?.kept.time
    const before = known?.run === run ? known : undefined
    time.value = before ? { ...before, ...comeBack(before, now) } : { ...beginCounting(now), run, seen: {} }
    lastRead = now
  }

  /** Counts on. `question` is the one that is on screen alone; `isSeen` whether the page has been on screen since. */
  function count(now: ClockReading, isSeen: boolean, question: string | undefined): void {
    if (!time.value || !lastRead) return
    const next = countOn(time.value, lastRead, now, isSeen)
    const more = next.used - time.value.used
    const { seen } = time.value
    time.value = {
      ...time.value,
      ...next,
      seen: question === undefined ? seen : { ...seen, [question]: (seen[question] ?? 0) + more },
    }
    lastRead = now
  }

  async function keepTime(): Promise<void> {
    const counted = time.value
    if (counted) await changeCurrent((each) => ({ ...each, time: counted }))
  }

  function choose(id: string | null): void {
    chosen.value = id
    time.value = null
    lastRead = undefined
  }

  return {
    kept,
    unreadable,
    trouble,
    current,
    writers,
    time,
    open,
    take,
    passOn,
    choose,
    assignmentOf,
    name,
    handIn,
    beginTime,
    count,
    keepTime,
  }
})
