import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { readBackup, writeBackup, type WrittenBackup } from '../domain/backup/backup.ts'
import type { ShownQuestion } from '../domain/learning/learning-event.ts'
import { emptyProgress, type Progress } from '../domain/learning/progress.ts'
import { replay } from '../domain/learning/replay-progress.ts'
import type { AssignedStorage } from '../storage/assigned-storage.ts'
import type { Journal, JournalContents, Merged, Outcome, StorageTrouble } from '../storage/journal.ts'

/** Why a file was not taken in; nothing was changed then. */
export type RestoreProblem = 'foreign' | 'damaged' | 'newer' | StorageTrouble
export type Restored =
  | { readonly ok: true; readonly value: Merged }
  | { readonly ok: false; readonly problem: RestoreProblem; readonly isFile: boolean }

/** The whole record, for the page on which it belongs to the person: what it holds, and what may be done with it. */
export const useOwn = defineStore('own', () => {
  const isOpen = ref(false)
  const trouble = ref<StorageTrouble | null>(null)
  const contents = shallowRef<JournalContents>({ events: [], setAside: 0, newer: 0 })
  const progress = computed<Progress>(() =>
    contents.value.events.length === 0 ? emptyProgress : replay(contents.value.events),
  )
  let journal: Journal | undefined
  /** What teachers set; it lies beside the journal. */
  let assigned: AssignedStorage | undefined

  /** Begins with a journal, and follows what other tabs add to it. */
  async function open(opened: Journal, assignments: AssignedStorage): Promise<void> {
    journal = opened
    assigned = assignments
    opened.onAppended(() => void readAgain())
    await readAgain()
    isOpen.value = true
  }

  async function readAgain(): Promise<void> {
    const outcome = await journal?.readAll()
    if (outcome?.ok) contents.value = outcome.value
    trouble.value = outcome?.ok === false ? outcome.trouble : null
  }

  /** The text of a backup; undefined when the record cannot be read, and `trouble` says why. */
  async function backUp(now: string): Promise<WrittenBackup | undefined> {
    const records = await journal?.readRecords()
    const assignments = await assigned?.readRecords()
    if (records?.ok && assignments?.ok)
      return writeBackup({ ...records.value, assigned: assignments.value }, now)
    trouble.value = troubleIn(records) ?? troubleIn(assignments) ?? 'broken'
    return undefined
  }

  /** Takes a backup in: the record, and then what teachers set, each of it all or nothing. What is here stays; what is here already is not doubled. */
  async function restore(text: string): Promise<Restored> {
    const reading = readBackup(text)
    if (!reading.ok) return { ok: false, problem: reading.problem, isFile: true }
    const outcome = await journal?.merge(reading.value)
    // What was set goes second: without the answers it would be of no use.
    const assignments = outcome?.ok ? await assigned?.merge(reading.value.assigned) : undefined
    if (!outcome?.ok || !assignments?.ok)
      return { ok: false, problem: troubleIn(outcome) ?? troubleIn(assignments) ?? 'broken', isFile: false }
    await readAgain()
    const { added, known } = outcome.value
    return {
      ok: true,
      value: { added: added + assignments.value.added, known: known + assignments.value.known },
    }
  }

  /** Deletes the journal. Resolves with what stood in the way, or null. */
  async function clear(): Promise<StorageTrouble | null> {
    const outcome = await journal?.clear()
    if (outcome?.ok) contents.value = { events: [], setAside: 0, newer: 0 }
    return outcome?.ok === true ? null : (outcome?.trouble ?? 'broken')
  }

  const troubleIn = (outcome: Outcome<unknown> | undefined): StorageTrouble | undefined =>
    outcome?.ok === false ? outcome.trouble : undefined

  const shown = async (id: string, edition: string): Promise<Outcome<ShownQuestion | undefined>> =>
    (await journal?.readShown(id, edition)) ?? { ok: false, trouble: 'broken' }

  return { isOpen, trouble, contents, progress, open, backUp, restore, clear, shown }
})
