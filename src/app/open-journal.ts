import { nowWithOffset } from '../device/clock.ts'
import { newId } from '../device/ids.ts'
import { later, pauses } from '../device/pauses.ts'
import { otherTabs } from '../device/other-tabs.ts'
import { browserDatabases } from '../storage/indexed-db/browser-databases.ts'
import { sayEarlier } from '../messages/say-earlier.ts'
import { sayTrouble } from '../messages/say-trouble.ts'
import { openIndexedDbJournal } from '../storage/indexed-db/indexed-db-journal.ts'
import { progressReader } from '../storage/read-progress.ts'
import type { OpenedJournal } from '../stores/record.ts'

/** The learner's journal in this browser: the one place that joins it with the real clock, chance and tabs. */
export function openJournal(): OpenedJournal {
  const pause = pauses()
  const journal = openIndexedDbJournal({
    now: () => nowWithOffset(),
    newId,
    learner: 'default',
    indexedDB: browserDatabases(),
    tabs: otherTabs('blowback.journal'),
    pause,
  })
  return { journal, ...progressReader(journal, { pause, later }), sayTrouble, sayEarlier }
}
