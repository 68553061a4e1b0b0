import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import type { Question } from '../../src/domain/question/question.ts'
import type { IndexedLesson } from '../../src/domain/lesson/course-index.ts'
import type { PageData } from '../../src/domain/lesson/page-data.ts'
import { lockedKeyFile, seedIn } from '../../src/domain/sealing/key-file.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'
import { deskShelves } from '../../src/storage/desk-shelves.ts'
import { memoryDeskDatabase, openMemoryDesk } from '../../src/storage/memory/memory-desk.ts'
import { useDeskAssignments } from '../../src/stores/desk-assignments.ts'
import { useDeskCourses } from '../../src/stores/desk-courses.ts'
import { useDeskKeys } from '../../src/stores/desk-keys.ts'
import { deskTools, type DeskTools } from '../../src/stores/desk-tools.ts'
import { useDesk } from '../../src/stores/desk.ts'
import { exampleOf } from './assignments.ts'
import { placeIn } from './find.ts'

/** The questions of the one lesson that these desks have. */
export const lessonQuestions: readonly Question[] = [
  { ...exampleOf('single-choice').question, edition: '0123456789abcdef', objective: 'who' },
  { ...exampleOf('cloze').question, edition: '123456789abcdef0', objective: 'when' },
  { ...exampleOf('opinion').question, objective: 'who' },
]

const lesson: IndexedLesson = {
  slug: 'durand-line',
  title: 'The Durand line',
  hasQuiz: true,
  objectives: [
    { id: 'who', text: 'Say who drew it' },
    { id: 'when', text: 'Say when it was drawn' },
  ],
  questions: [],
}

const dataOf = (part: 'checks' | 'quiz'): PageData => ({
  format: 'blowback/page-data',
  version: 1,
  course: 'blowback',
  lesson: lesson.slug,
  part,
  order: 'file',
  questions: part === 'quiz' ? lessonQuestions : [],
  objectives: lesson.objectives,
  sources: [],
  see: {},
})

/** What the screens did to the device. */
export interface Doings {
  readonly saved: { name: string; contents: string | Uint8Array }[]
  readonly copied: string[]
  readonly went: string[]
  printed: number
}

/** A desk on a device of its own, as it is after its page was loaded, with a course of one lesson. */
export async function openDesk(database = memoryDeskDatabase(), { isMissing = false } = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  let drawn = 0
  let made = database.records.size
  const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill((drawn += 1))
  const now = (): string => '2026-11-26T14:05:00.000+05:00'
  const doings: Doings = { saved: [], copied: [], went: [], printed: 0 }
  const keys = useDeskKeys()
  keys.begin({
    random,
    lock: (seed, passphrase) => Promise.resolve(lockedKeyFile(seed, passphrase, new Uint8Array(28), 2 ** 10)),
    unlock: (file, passphrase) => Promise.resolve(seedIn(file, passphrase)),
  })
  const courses = useDeskCourses()
  const missing = (): Promise<never> => Promise.reject(new Error('it is not on this device'))
  courses.begin({
    courses: [{ slug: 'blowback', title: 'Blowback' }],
    index: () =>
      Promise.resolve({
        format: 'blowback/course-index',
        version: 1,
        course: 'blowback',
        title: 'Blowback',
        lessons: [lesson],
      }),
    beliefs: missing,
    questions: (_, __, part) => (isMissing ? missing() : Promise.resolve(dataOf(part))),
  })
  const assignments = useDeskAssignments()
  assignments.begin({ kinds: kindsToGrade, random, now })
  const desk = useDesk()
  await desk.open(openMemoryDesk(deskShelves(kindsToGrade), database))
  const tools: DeskTools = {
    saveFile: (name, contents) => doings.saved.push({ name, contents }),
    copyText: (text) => Promise.resolve(doings.copied.push(text) > 0),
    print: () => (doings.printed += 1),
    fullScreen: () => undefined,
    isStill: () => true,
    now,
    minutes: () => Date.parse(now()) / 60_000,
    minutesAhead: () => 300,
    go: (place) => doings.went.push(place),
    newId: () => String(made++).padStart(32, '0'),
    random,
    site: 'https://school.example/app/',
    wear: () => undefined,
  }
  /** A screen of this desk. */
  const show = (screen: Component, props: Record<string, unknown> = {}) => {
    const home = document.createElement('div')
    document.body.append(home)
    const wrapper: VueWrapper = mount(screen, {
      props,
      global: { plugins: [pinia], provide: { [deskTools as symbol]: tools } },
      attachTo: home,
    })
    return { wrapper, place: placeIn(home) }
  }
  return { desk, keys, courses, assignments, doings, show, database }
}

/** Keys that are made and saved elsewhere. */
export async function withKeys(opened: Awaited<ReturnType<typeof openDesk>>) {
  await opened.keys.create()
  await opened.keys.confirmSaved()
  return opened
}

/** Waits until what was begun is done: storage answers later, as a disk does. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
  await new Promise((done) => setTimeout(done, 0))
}
