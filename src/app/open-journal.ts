import { nowWithOffset } from '../device/clock.ts'
import { extend, replay } from '../domain/learning/replay-progress.ts'
import { newId } from '../device/ids.ts'
import { otherTabs } from '../device/other-tabs.ts'
import { browserDatabases } from '../storage/indexed-db/browser-databases.ts'
import { sayEarlier } from '../messages/say-earlier.ts'
import { sayTrouble } from '../messages/say-trouble.ts'
import { openIndexedDbJournal } from '../storage/indexed-db/indexed-db-journal.ts'
import type { OpenedJournal } from '../stores/record.ts'

/** The learner's journal in this browser: the one place that joins it with the real clock, chance and tabs. */
export function openJournal(): OpenedJournal {
  const journal = openIndexedDbJournal({
    now: () => nowWithOffset(),
    newId,
    learner: 'default',
    indexedDB: browserDatabases(),
    tabs: otherTabs('blowback.journal'),
  })
  return { journal, replay, extend, sayTrouble, sayEarlier }
}
