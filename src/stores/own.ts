import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { readBackup, writeBackup, type WrittenBackup } from '../domain/backup/backup.ts'
import type { ShownQuestion } from '../domain/learning/learning-event.ts'
import { emptyProgress, type Progress } from '../domain/learning/progress.ts'
import { replay } from '../domain/learning/replay-progress.ts'
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

  /** Begins with a journal, and follows what other tabs add to it. */
  async function open(opened: Journal): Promise<void> {
    journal = opened
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
    if (records?.ok) return writeBackup(records.value, now)
    trouble.value = records?.trouble ?? 'broken'
    return undefined
  }

  /** Takes a backup in, all of it or nothing. What is here stays; what is here already is not doubled. */
  async function restore(text: string): Promise<Restored> {
    const reading = readBackup(text)
    if (!reading.ok) return { ok: false, problem: reading.problem, isFile: true }
    const outcome = await journal?.merge(reading.value)
    if (!outcome?.ok) return { ok: false, problem: outcome?.trouble ?? 'broken', isFile: false }
    await readAgain()
    return outcome
  }

  /** Deletes the journal. Resolves with what stood in the way, or null. */
  async function clear(): Promise<StorageTrouble | null> {
    const outcome = await journal?.clear()
    if (outcome?.ok) contents.value = { events: [], setAside: 0, newer: 0 }
    return outcome?.ok === true ? null : (outcome?.trouble ?? 'broken')
  }

  const shown = async (id: string, edition: string): Promise<Outcome<ShownQuestion | undefined>> =>
    (await journal?.readShown(id, edition)) ?? { ok: false, trouble: 'broken' }

  return { isOpen, trouble, contents, progress, open, backUp, restore, clear, shown }
})
