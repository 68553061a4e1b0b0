import { nowWithOffset } from '../../device/clock.ts'
import { otherTabs } from '../../device/other-tabs.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { deskShelves } from '../../storage/desk-shelves.ts'
import { browserDatabases } from '../../storage/indexed-db/browser-databases.ts'
import { openIndexedDbDesk } from '../../storage/indexed-db/indexed-db-desk.ts'
import { answerCall } from './answer-calls.ts'
import { collectEngine } from './collect-engine.ts'
import { isCall } from './collect-messages.ts'

/* Opens, sorts in and grades beside the page. It has the desk's database open by itself, so what lies there never has to pass the page. */
const tabs = otherTabs('blowback.desk')
const storage = openIndexedDbDesk({
  indexedDB: browserDatabases(),
  chains: deskShelves(kindsToGrade),
  // It hears when everything is deleted. What it keeps it tells its own page; for others to read the whole desk anew, keys
  // included, at every file would hold them up.
  tabs: { listen: (hear) => tabs.listen(hear), tell: () => undefined },
})
const engine = collectEngine({ storage, kinds: kindsToGrade, now: () => nowWithOffset() })

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isCall(data)) void answerCall(engine, data, (answer) => postMessage(answer))
})
