import assignedStyle from '../design/assigned.css?inline'
import quizStyle from '../design/quiz.css?inline'
import { textLinks, type TextLinks } from '../design/RichText.ts'
import { cameraDevice } from '../device/camera.ts'
import { nowWithOffset } from '../device/clock.ts'
import { keptDisplay } from '../device/display-settings.ts'
import { randomBytes } from '../device/random-bytes.ts'
import { hearRecordNews } from '../device/record-news.ts'
import { digestOf } from '../domain/assigned/kept-assignment.ts'
import { kindsToGrade } from '../questions/grading.ts'
import { browserDatabases } from '../storage/indexed-db/browser-databases.ts'
import { openIndexedDbAssigned } from '../storage/indexed-db/indexed-db-assigned.ts'
import { useAssigned } from '../stores/assigned.ts'
import { useRecord } from '../stores/record.ts'
import { adoptStyle } from './adopt-style.ts'
import AssignedIsland from './assigned/AssignedIsland.vue'
import { assignedJournal } from './assigned/journal.ts'
import { working } from './assigned/working.ts'
import { mount, openRecord, pinia } from './shared.ts'

/** What a teacher set comes alive: the one place that joins it with the real storage, clock and chance. */
export async function wake(element: HTMLElement): Promise<void> {
  adoptStyle(quizStyle + assignedStyle)
  const assigned = useAssigned(pinia)
  useRecord(pinia).keepIn(async () => {
    const { openJournal } = await import('./open-journal.ts')
    return assignedJournal(openJournal(), () => (assigned.current ? digestOf(assigned.current.kept) : null))
  })
  const storage = openIndexedDbAssigned({ indexedDB: browserDatabases() })
  hearRecordNews((news) => {
    if (news === 'deleted') storage.end()
  })
  await Promise.all([
    assigned.open({
      storage,
      kinds: kindsToGrade,
      now: () => nowWithOffset(),
      random: randomBytes,
    }),
    openRecord(),
  ])
  const isStill = keptDisplay().motion === 'still' || matchMedia('(prefers-reduced-motion: reduce)').matches
  const work = working()
  const links = (): TextLinks | undefined => work.state.questions?.links
  const props = { work, isStill, canScan: cameraDevice().devices !== undefined }
  mount(AssignedIsland, element, props, { fresh: true }).provide(textLinks, {
    entry: (list, id) => links()?.entry(list, id) ?? `#${list}-${id}`,
    source: (id) => links()?.source(id),
  })
}
