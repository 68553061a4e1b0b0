import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { vi } from 'vitest'
import { collectEngine } from '../../src/app/desk/collect-engine.ts'
import { assignmentPacket } from '../../src/domain/assignment/assignment-packet.ts'
import { assignmentIn, type DeskAssignment } from '../../src/domain/desk/desk-assignment.ts'
import { newDraft, withQuestions } from '../../src/domain/desk/draft.ts'
import { newKeyRing } from '../../src/domain/desk/key-ring.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { openKeyFile } from '../../src/domain/sealing/key-file.ts'
import type { Submission } from '../../src/domain/submission/submission.ts'
import { toBase64url } from '../../src/domain/transport/base64url.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'
import { deskShelves } from '../../src/storage/desk-shelves.ts'
import { memoryDeskDatabase, openMemoryDesk } from '../../src/storage/memory/memory-desk.ts'
import { useClassVotes } from '../../src/stores/class-votes.ts'
import { useClass } from '../../src/stores/class.ts'
import { collectTools, type CollectTools } from '../../src/stores/collect-tools.ts'
import { useDeskAssignments } from '../../src/stores/desk-assignments.ts'
import { useDeskCourses } from '../../src/stores/desk-courses.ts'
import { deskTools, type DeskTools } from '../../src/stores/desk-tools.ts'
import { useDesk } from '../../src/stores/desk.ts'
import { useRehearsal } from '../../src/stores/rehearsal.ts'
import { carried, exampleOf, sampleAssignment, teacher } from './assignments.ts'
import { placeIn, type Place } from './find.ts'
import { answered, randomFor, sampleSubmission, sealed } from './submissions.ts'
import { until } from './until.ts'

const now = (): string => '2026-11-26T14:30:00.000+05:00'

/** A desk with one quiz handed out, on which a screen of a class can stand. */
export const examples = [exampleOf('single-choice', 0), exampleOf('true-false', 0), exampleOf('cloze', 0)]
export const questions: readonly Question[] = examples.map(({ question }) => question)
const draft = withQuestions(newDraft('The border', 'Ms Rahman', '2026-12-03T18:59Z'), questions, {
  in: 'bank',
})
export const assignment = sampleAssignment(questions.map(carried))
const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade) ?? new Uint8Array()

export const recordWith = (names: readonly string[] = []): DeskAssignment => ({
  format: 'blowback/desk-assignment',
  version: 1,
  id: assignment.id,
  at: now(),
  handedOut: [{ edition: 1, at: now(), packet: toBase64url(packet), draft, labels: {} }],
  names,
  isArchived: false,
})
const reading = recordWith().handedOut.map((handed) => assignmentIn(handed, kindsToGrade))[0]
const digest = reading?.ok ? reading.digest : ''

type Answers = 'right' | 'wrong'

/** What somebody hands in. */
export function handIn(name: string, given: Answers = 'right', more: Partial<Submission> = {}): Uint8Array {
  const answers = examples.map(({ question, responses }) => answered(question, responses[given]))
  const writer = [...randomFor(name, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const learner = { as: 'name', name } as const
  const submission = sampleSubmission(assignment, answers, { digest, learner, writer, ...more })
  return sealed(submission, assignment, `${name} ${given} ${JSON.stringify(more)}`)
}

export interface ClassDesk {
  readonly book: ReturnType<typeof useClass>
  readonly tools: CollectTools
  readonly saved: { readonly name: string; readonly contents: string | Uint8Array }[]
  readonly database: ReturnType<typeof memoryDeskDatabase>
  /** Puts a screen on the page, and waits until it is there. */
  show(screen: Component, props?: Record<string, unknown>): Promise<Place & { readonly element: Element }>
}

export async function classDesk(
  names: readonly string[] = [],
  more: Partial<CollectTools> = {},
): Promise<ClassDesk> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const database = memoryDeskDatabase()
  const storage = openMemoryDesk(deskShelves(kindsToGrade), database)
  const seed = new Uint8Array(32).fill(1)
  await storage.write([
    { shelf: 'assignments', put: recordWith(names) },
    { shelf: 'keys', put: newKeyRing(openKeyFile(seed), seed, true) },
  ])
  await useDesk().open(storage)
  let drawn = 0
  const random = (length: number): Uint8Array => randomFor(`desk ${(drawn += 1)}`, length)
  useDeskAssignments().begin({ kinds: kindsToGrade, random, now })
  useDeskCourses().begin({
    courses: [],
    index: () => Promise.reject(new Error('There is no course.')),
    questions: () => Promise.reject(new Error('There is no course.')),
    beliefs: () => Promise.reject(new Error('There is no course.')),
  })
  const book = useClass()
  book.begin({ storage, work: collectEngine({ storage, kinds: kindsToGrade, now }) })
  useClassVotes().begin(storage)
  useRehearsal().begin({ storage, kinds: kindsToGrade, now, random })
  const saved: { name: string; contents: string | Uint8Array }[] = []
  const tools: CollectTools = {
    openCamera: () => Promise.resolve({ ok: false, problem: 'absent' }),
    codeReader: () =>
      Promise.resolve({ read: () => Promise.resolve({ ok: true, codes: [] }), close: vi.fn() }),
    watchCodes: () => () => undefined,
    beep: vi.fn(),
    droppedFiles: () => Promise.resolve([]),
    canWatchFolders: () => false,
    watchFolder: () => Promise.resolve(undefined),
    ticks: () => performance.now(),
    ...more,
  }
  const desk: DeskTools = {
    saveFile: (name, contents) => saved.push({ name, contents }),
    copyText: () => Promise.resolve(true),
    print: vi.fn(),
    fullScreen: vi.fn(),
    isStill: () => false,
    now,
    minutes: () => 0,
    minutesAhead: () => 0,
    go: vi.fn(),
    newId: () => '0',
    random,
    site: 'https://example.org/',
    wear: vi.fn(),
  }
  return {
    book,
    tools,
    saved,
    database,
    async show(screen, props = {}) {
      const wrapper = mount(screen, {
        props: { id: assignment.id, ...props },
        attachTo: document.body,
        global: {
          plugins: [pinia],
          provide: { [deskTools as symbol]: desk, [collectTools as symbol]: tools },
        },
      })
      const element = wrapper.element.parentElement ?? document.body
      await until(() => {
        if (!book.isOpen) throw new Error('The class is not open yet.')
      })
      await until(() => {
        if (element.textContent.includes('Opening')) throw new Error('The screen is not there yet.')
      })
      return { ...placeIn(element), element }
    },
  }
}
