import { createPinia } from 'pinia'
import { createApp } from 'vue'
import feedback from '../../design/feedback.css?inline'
import { nowWithOffset } from '../../device/clock.ts'
import { copyText } from '../../device/copy-text.ts'
import { newId } from '../../device/ids.ts'
import { lockKeys, unlockKeys } from '../../device/key-lock.ts'
import { otherTabs } from '../../device/other-tabs.ts'
import { randomBytes } from '../../device/random-bytes.ts'
import { hearRecordNews } from '../../device/record-news.ts'
import { saveFile } from '../../device/save-file.ts'
import { readCourseList } from '../../domain/desk/course-list.ts'
import type { Part } from '../../domain/desk/draft.ts'
import { addressesBelow } from '../../domain/lesson/addresses.ts'
import { type CourseIndex, isCourseIndex } from '../../domain/lesson/course-index.ts'
import type { PageData } from '../../domain/lesson/page-data.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { deskShelves } from '../../storage/desk-shelves.ts'
import { browserDatabases } from '../../storage/indexed-db/browser-databases.ts'
import { openIndexedDbDesk } from '../../storage/indexed-db/indexed-db-desk.ts'
import { collectTools } from '../../stores/collect-tools.ts'
import { useDeskAssignments } from '../../stores/desk-assignments.ts'
import { useDeskCourses } from '../../stores/desk-courses.ts'
import { useDeskKeys } from '../../stores/desk-keys.ts'
import { deskTools, type DeskTools } from '../../stores/desk-tools.ts'
import { useDesk } from '../../stores/desk.ts'
import { adoptStyle } from '../adopt-style.ts'
import { questionsOfPage } from '../page-questions.ts'
import { beginCollecting } from './begin-collecting.ts'
import DeskFrame from './DeskFrame.vue'

/** The desk comes alive in place of what the page says of it: the one spot that joins it with the real device. */
export async function wake(element: HTMLElement): Promise<void> {
  const pinia = createPinia()
  const storage = openIndexedDbDesk({
    chains: deskShelves(kindsToGrade),
    indexedDB: browserDatabases(),
    tabs: otherTabs('blowback.desk'),
  })
  hearRecordNews((news) => {
    if (news === 'deleted') storage.end()
  })
  useDeskKeys(pinia).begin({ random: randomBytes, lock: lockKeys, unlock: unlockKeys })
  useDeskCourses(pinia).begin({
    courses: readCourseList(element.dataset.courses),
    index: courseIndex,
    questions: questionsOf,
    beliefs: beliefsOf,
  })
  useDeskAssignments(pinia).begin({ kinds: kindsToGrade, random: randomBytes, now: () => nowWithOffset() })
  await useDesk(pinia).open(storage)
  adoptStyle(feedback)
  element.textContent = ''
  createApp(DeskFrame)
    .use(pinia)
    .provide(deskTools, toolsHere())
    .provide(collectTools, beginCollecting(pinia, storage))
    .mount(element)
  quietSlash()
}

const addresses = addressesBelow(import.meta.env.BASE_URL)

async function courseIndex(course: string): Promise<CourseIndex> {
  const response = await fetch(`${addresses.course(course)}lessons.json`)
  const data: unknown = await response.json()
  if (!isCourseIndex(data)) throw new Error(`The lessons of ${course} cannot be read.`)
  return data
}

/** The glossary has them, as it has them for learners. */
async function beliefsOf(course: string): Promise<ReadonlyMap<string, string>> {
  const html = await (await fetch(addresses.glossary(course))).text()
  const page = new DOMParser().parseFromString(html.replace(/<style\b[^]*?<\/style>/g, ''), 'text/html')
  return new Map(
    [...page.querySelectorAll('[id^="misconception-"]')].map((entry) => [
      entry.id.replace('misconception-', ''),
      entry.querySelector('b')?.textContent ?? '',
    ]),
  )
}

const questionsOf = (course: string, lesson: string, part: Part): Promise<PageData> =>
  questionsOfPage(part === 'quiz' ? addresses.quiz(course, lesson) : addresses.lesson(course, lesson))

function toolsHere(): DeskTools {
  const worn = new Set<string>()
  return {
    saveFile,
    copyText,
    print: () => print(),
    fullScreen: turnFullScreen,
    isStill: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    now: () => nowWithOffset(),
    minutes: () => Math.floor(Date.now() / 60_000),
    minutesAhead: () => -new Date().getTimezoneOffset(),
    go(place) {
      location.hash = `#/${place}`
    },
    newId,
    random: randomBytes,
    site: new URL(import.meta.env.BASE_URL, location.href).href,
    wear(style) {
      if (worn.has(style)) return
      worn.add(style)
      adoptStyle(style)
    },
  }
}

/** A browser that does not let the page have the screen says no, and all stays as it is. */
function turnFullScreen(): void {
  const turning = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  turning.catch(() => undefined)
}

/** On a course's pages this key opens its search. The desk has none, and what is being typed must not be lost to it. */
function quietSlash(): void {
  addEventListener('keydown', (event) => event.key === '/' && event.stopImmediatePropagation(), true)
}
