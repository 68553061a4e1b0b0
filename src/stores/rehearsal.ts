import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { assignmentIn, type DeskAssignment } from '../domain/desk/desk-assignment.ts'
import type { Kinds } from '../domain/question/travel.ts'
import { pretendClass } from '../domain/rehearsal/pretend-class.ts'
import { newRehearsal, type Rehearsal } from '../domain/rehearsal/rehearsal.ts'
import type { DeskStorage } from '../storage/desk-storage.ts'
import type { StorageTrouble } from '../storage/journal.ts'

/** What a rehearsal needs of the device. */
export interface RehearsalSurroundings {
  readonly storage: DeskStorage
  readonly kinds: Kinds
  /** The wall clock, with the device's offset. */
  readonly now: () => string
  readonly random: (bytes: number) => Uint8Array
}

/** A pretend class: made once for an assignment, kept with it, and marked as practice wherever it shows. */
export const useRehearsal = defineStore('rehearsal', () => {
  const made = shallowRef<Rehearsal>()
  const trouble = ref<StorageTrouble | 'unreadable' | null>(null)
  let surroundings: RehearsalSurroundings | undefined

  function begin(given: RehearsalSurroundings): void {
    surroundings = given
  }

  async function open(assignment: string): Promise<void> {
    const outcome = await surroundings?.storage.read('rehearsals')
    trouble.value = outcome?.ok === false ? outcome.trouble : null
    made.value = outcome?.ok ? outcome.value.records.find(({ id }) => id === assignment) : undefined
  }

  /** Makes thirty learners who hand in. Resolves with whether they are kept. */
  async function make(record: DeskAssignment): Promise<boolean> {
    const handed = record.handedOut.at(-1)
    if (!surroundings || !handed) return false
    const { storage, kinds, now, random } = surroundings
    const reading = assignmentIn(handed, kinds)
    if (!reading.ok) {
      trouble.value = 'unreadable'
      return false
    }
    const { assignment, digest } = reading
    const questions = handed.draft.items.map(({ question }) => question)
    const begun = Math.floor(Date.parse(now()) / 1000)
    const handIns = pretendClass(
      { assignment, digest, questions, labels: handed.labels, kinds, begun, random },
      record.id,
    )
    const put = newRehearsal(record.id, now(), handIns)
    const outcome = await storage.write([{ shelf: 'rehearsals', put }])
    trouble.value = outcome.ok ? null : outcome.trouble
    if (outcome.ok) made.value = put
    return outcome.ok
  }

  return { made, trouble, begin, open, make }
})
