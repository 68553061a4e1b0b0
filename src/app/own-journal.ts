import { useOwn } from '../stores/own.ts'
import { openJournal } from './open-journal.ts'
import { pinia } from './shared.ts'

let opening: Promise<void> | undefined

/** The record of this device, opened once for all parts of the page. */
export function openOwn(): Promise<void> {
  opening ??= useOwn(pinia).open(openJournal().journal)
  return opening
}
