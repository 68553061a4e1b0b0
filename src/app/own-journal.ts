import { browserDatabases } from '../storage/indexed-db/browser-databases.ts'
import { openIndexedDbAssigned } from '../storage/indexed-db/indexed-db-assigned.ts'
import { useOwn } from '../stores/own.ts'
import { openJournal } from './open-journal.ts'
import { pinia } from './shared.ts'

let opening: Promise<void> | undefined

/** The record of this device, opened once for all parts of the page. */
export function openOwn(): Promise<void> {
  opening ??= useOwn(pinia).open(
    openJournal().journal,
    openIndexedDbAssigned({ indexedDB: browserDatabases() }),
  )
  return opening
}
