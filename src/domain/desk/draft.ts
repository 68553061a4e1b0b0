import {
  defaultSettings,
  shortEdition,
  type AssignedItem,
  type Assignment,
  type AssignmentSettings,
} from '../assignment/assignment.ts'
import { keylessPrompt, keylessRandomSize, type Labels } from '../assignment/keyless.ts'
import { minuteOf } from '../assignment/minutes.ts'
import { isUnmarked } from '../question/unmarked.ts'
import type { Question } from '../question/question.ts'
import type { Kinds } from '../question/travel.ts'

/** An assignment while it is being composed: whole questions, keys included, which stay on the desk. */
export interface Draft {
  readonly title: string
  readonly note: string
  readonly setBy: string
  readonly items: readonly DraftItem[]
  readonly settings: AssignmentSettings
  /** Keys and explanations of her own questions never leave the desk. */
  readonly isKeyless: boolean
}

export interface DraftItem {
  readonly points: number
  /** The title of a section that begins here. */
  readonly section?: string
  readonly from: ItemSource
  readonly question: Question
}

/** Where a question was taken from: a page of a course, which every copy of the app has, or her own bank. */
export type ItemSource =
  | { readonly in: 'course'; readonly course: string; readonly lesson: string; readonly part: Part }
  | { readonly in: 'bank' }

export type Part = 'checks' | 'quiz'

const day = 24 * 60
const week = 7 * day

/**
 * The end of the day a week from now: the next lesson of a class that meets once a week. `now` are minutes of the world's clock,
 * `ahead` is by how many the place is ahead of it.
 */
export function nextLesson(now: number, ahead: number): string {
  const local = now + ahead + week
  return minuteOf(local - (local % day) + day - 1 - ahead)
}

/** An empty draft with good defaults: feedback at once, no clock, due for the next lesson. */
export const newDraft = (title: string, setBy: string, due: string): Draft => ({
  title,
  note: '',
  setBy,
  items: [],
  settings: { ...defaultSettings, due },
  isKeyless: false,
})

/** Whether both are one question, be it in two editions. */
const isOne = (a: DraftItem, b: DraftItem): boolean =>
  a.question.id === b.question.id && placeOf(a.from) === placeOf(b.from)

const placeOf = (from: ItemSource): string =>
  from.in === 'bank' ? from.in : JSON.stringify([from.course, from.lesson])

/**
 * Adds questions at the end, each once; a newer edition takes the place of the one that is there. Those that have no marks are
 * never sent to a teacher, and stay out.
 */
export function withQuestions(
  draft: Draft,
  questions: readonly Question[],
  from: ItemSource,
  section?: string,
): Draft {
  const marked = questions.filter(({ kind }) => !isUnmarked(kind))
  const given = marked.map((question): DraftItem => ({ points: 1, from, question }))
  const known = draft.items.map((item) => {
    const newer = given.find((each) => isOne(item, each))
    return newer ? { ...item, from, question: newer.question } : item
  })
  const fresh = given.filter(
    (item, place) =>
      !draft.items.some((each) => isOne(each, item)) &&
      given.findIndex((each) => isOne(each, item)) === place,
  )
  const [first, ...rest] = fresh
  const begun = first && section !== undefined ? [{ ...first, section }, ...rest] : fresh
  return { ...draft, items: [...known, ...begun] }
}

/** Without the item at a place. A section that began with it begins with the next. */
export function withoutItem(draft: Draft, at: number): Draft {
  const gone = draft.items[at]
  const items = draft.items.flatMap((item, index) => {
    if (index === at) return []
    const begins = index === at + 1 && gone?.section !== undefined && item.section === undefined
    return [begins ? { ...item, section: gone.section } : item]
  })
  return { ...draft, items }
}

/** With the item at one place moved up or down by one. Sections stay where they begin. */
export function withMoved(draft: Draft, at: number, by: -1 | 1): Draft {
  const [here, there] = [draft.items[at], draft.items[at + by]]
  if (!here || !there) return draft
  const items = draft.items.map((item, index) => {
    if (index === at) return inSection(there, here.section)
    return index === at + by ? inSection(here, there.section) : item
  })
  return { ...draft, items }
}

/** With a section that begins at a place; with an empty title it ends. */
export const withSection = (draft: Draft, at: number, title: string | undefined): Draft => ({
  ...draft,
  items: draft.items.map((item, index) => (index === at ? inSection(item, title) : item)),
})

export const withPoints = (draft: Draft, at: number, points: number): Draft => ({
  ...draft,
  items: draft.items.map((item, index) => (index === at ? { ...item, points } : item)),
})

function inSection({ section: _, ...item }: DraftItem, section: string | undefined): DraftItem {
  return section === undefined ? item : { ...item, section }
}

/** Whether what is handed out has questions without their keys: then nothing is marked on the learner's device. */
export const isHandedKeyless = ({ isKeyless, items }: Pick<Draft, 'isKeyless' | 'items'>): boolean =>
  isKeyless && items.some(({ from }) => from.in === 'bank')

/** What goes out of a draft, and what stays at the desk for it. */
export interface DrawnItems {
  readonly items: readonly AssignedItem[]
  /** By the id of a question that goes without its key: what its parts were called on the way. */
  readonly labels: Readonly<Record<string, Labels>>
}

/**
 * The items of a draft as they are handed out: questions of a course by name and edition, her own whole or without their keys.
 * `random` gives fresh random bytes.
 */
export function drawnItems(draft: Draft, kinds: Kinds, random: (bytes: number) => Uint8Array): DrawnItems {
  const labels: Record<string, Labels> = {}
  const items = draft.items.map(({ points, section, from, question }): AssignedItem => {
    const place = { points, ...(section === undefined ? {} : { section }) }
    if (from.in === 'course') {
      const { course, lesson, part } = from
      const edition = shortEdition(question.edition)
      return { ...place, as: 'known', course, lesson, part, question: question.id, edition }
    }
    const kind = draft.isKeyless ? kinds(question.kind) : undefined
    const keyless = kind && keylessPrompt(question, kind, random(keylessRandomSize))
    if (!keyless?.ok) return { ...place, as: 'carried', question }
    labels[question.id] = keyless.labels
    return { ...place, as: 'keyless', prompt: keyless.prompt }
  })
  return { items, labels }
}

/** The assignment of a draft. */
export function assignmentOf(
  draft: Draft,
  items: readonly AssignedItem[],
  head: Pick<Assignment, 'id' | 'edition' | 'recipients' | 'signer'>,
): Assignment {
  const { title, note, setBy, settings } = draft
  return { ...head, title, note, setBy, items, settings }
}
