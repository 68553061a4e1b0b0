import LeftOff from '../features/progress/LeftOff.vue'
import LessonMark from '../features/progress/LessonMark.vue'
import { runsOf } from '../domain/learning/runs.ts'
import { useRecord } from '../stores/record.ts'
import { addresses, mount, openRecord, pinia } from './shared.ts'

/** What the record says of where somebody is: in a line, wherever a page has a place for it. */
export function wake(element: HTMLElement): Promise<void> {
  return element.dataset.island === 'left-off' ? wakeLeftOff(element) : wakeLessonMark(element)
}

/** The way back to where reading stopped. */
async function wakeLeftOff(element: HTMLElement): Promise<void> {
  await openRecord()
  const { place } = useRecord(pinia).progress
  if (!place) return
  const fragment = place.section === '' ? '' : `#${place.section}`
  const href = `${addresses.lesson(place.course, place.lesson)}${fragment}`
  mount(LeftOff, element, { place: { href, title: place.title } }, { fresh: true })
}

/** How a lesson's quiz went, on the course's page. */
async function wakeLessonMark(element: HTMLElement): Promise<void> {
  await openRecord()
  const course = document.querySelector<HTMLElement>('[data-course]')?.dataset.course ?? ''
  const lesson = element.dataset.lesson ?? ''
  const runs = runsOf(useRecord(pinia).progress, { course, lesson, part: 'quiz' })
  mount(LessonMark, element, { runs }, { fresh: true })
}
