import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { BankSheet } from '../domain/desk/bank-sheet.ts'
import type { DeskAssignment } from '../domain/desk/desk-assignment.ts'
import { readDeskBackup, writeDeskBackup } from '../domain/desk/desk-backup.ts'
import { type KeyRing, keyRingChain } from '../domain/desk/key-ring.ts'
import type { DeskShelves, ShelfName } from '../storage/desk-shelves.ts'
import type { DeskChange, DeskMerged, DeskStorage, ShelfContents } from '../storage/desk-storage.ts'
import type { StorageTrouble } from '../storage/journal.ts'

export type DeskRestored =
  | (DeskMerged & {
      readonly ok: true
      /** The file has other keys than this desk, and they stayed out. */
      readonly hasOtherKeys: boolean
    })
  /** Not a backup of a desk; cut or changed; from a newer app; or the device could not keep it, and `trouble` says why. */
  | { readonly ok: false; readonly problem: 'foreign' | 'damaged' | 'newer' | 'not-kept' }

/** What lies on the teacher's desk, as the screens show it, and the one way to change it. */
export const useDesk = defineStore('desk', () => {
  const isOpen = ref(false)
  /** Why the desk could not be read, or the last change was not kept. */
  const trouble = ref<StorageTrouble | null>(null)
  const unreadable = ref(0)
  const newer = ref(0)
  const keyRing = shallowRef<KeyRing>()
  const assignments = shallowRef<readonly DeskAssignment[]>([])
  const bank = shallowRef<readonly BankSheet[]>([])
  let storage: DeskStorage | undefined

  /** Begins with what lies in storage, and follows what other tabs change. */
  async function open(opened: DeskStorage): Promise<void> {
    storage = opened
    opened.onChanged(() => void readAgain())
    await readAgain()
    isOpen.value = true
  }

  async function readAgain(): Promise<void> {
    const counts = { unreadable: 0, newer: 0 }
    let found: StorageTrouble | null = null
    const read = async <S extends ShelfName>(shelf: S): Promise<readonly DeskShelves[S][] | undefined> => {
      const outcome = await storage?.read(shelf)
      if (!outcome?.ok) {
        found ??= outcome?.trouble ?? 'broken'
        return undefined
      }
      count(outcome.value, counts)
      return outcome.value.records
    }
    const rings = await read('keys')
    const [sets, sheets] = [await read('assignments'), await read('bank')]
    if (rings) keyRing.value = rings[0]
    if (sets) assignments.value = sets.toSorted((a, b) => (a.at < b.at ? 1 : -1))
    if (sheets) bank.value = sheets.toSorted((a, b) => (a.at < b.at ? 1 : -1))
    unreadable.value = counts.unreadable
    newer.value = counts.newer
    trouble.value = found
  }

  /** All changes or none. Resolves with whether they are kept; if not, `trouble` says why. */
  async function write(...changes: readonly DeskChange[]): Promise<boolean> {
    const outcome = await storage?.write(changes)
    if (!outcome?.ok) {
      trouble.value = outcome?.trouble ?? 'broken'
      return false
    }
    await readAgain()
    return true
  }

  /** The text of a backup; undefined when the desk cannot be read, and `trouble` says why. */
  async function backUp(now: string): Promise<string | undefined> {
    const records = await storage?.readRecords()
    if (records?.ok) return writeDeskBackup(records.value, now)
    trouble.value = records?.trouble ?? 'broken'
    return undefined
  }

  /** Takes a backup in, all of it or nothing. What is here stays, keys above all: those of the file come only where there are none. */
  async function restore(text: string): Promise<DeskRestored> {
    const reading = readDeskBackup(text)
    if (!reading.ok) return reading
    const outcome = await storage?.merge(reading.value.records)
    if (!outcome?.ok) {
      trouble.value = outcome?.trouble ?? 'broken'
      return { ok: false, problem: 'not-kept' }
    }
    const before = keyRing.value
    await readAgain()
    const brought = reading.value.records
      .filter(({ shelf }) => shelf === 'keys')
      .map(({ value }) => keyRingChain.read(value))
    const hasOtherKeys = brought.some(
      (ring) => ring.ok && before !== undefined && ring.value.key !== before.key,
    )
    return { ok: true, ...outcome.value, hasOtherKeys }
  }

  return { isOpen, trouble, unreadable, newer, keyRing, assignments, bank, open, write, backUp, restore }
})

function count(contents: ShelfContents<unknown>, counts: { unreadable: number; newer: number }): void {
  counts.unreadable += contents.unreadable
  counts.newer += contents.newer
}
