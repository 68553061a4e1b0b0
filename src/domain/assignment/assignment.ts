import type { Prompt, Question } from '../question/question.ts'
import { toBase32 } from '../transport/base32.ts'

/** A minute by the clock of the world, `2026-11-26T09:05Z`; screens say it in the time of the place. */
export type Minute = string

/** What a teacher hands out. Plain JSON. Frozen once it is handed out: changing it makes a new edition. */
export interface Assignment {
  /** 64 random bits in thirteen letters; the same for all editions. */
  readonly id: string
  /** 1 for the first. */
  readonly edition: number
  readonly title: string
  /** What the teacher says to it; empty for nothing. */
  readonly note: string
  readonly setBy: string
  readonly items: readonly AssignedItem[]
  readonly settings: AssignmentSettings
  /** The public keys that submissions are sealed for, X25519 in base64url: the teacher's, and perhaps a second one. */
  readonly recipients: readonly string[]
  /** The public key that it is signed with, Ed25519 in base64url. */
  readonly signer: string
}

export type AssignedItem = {
  /** What it is worth, whatever marks its kind gives. */
  readonly points: number
  /** The title of a section that begins here. */
  readonly section?: string
} & (KnownItem | CarriedItem | KeylessItem)

/** A question of a published course, which the learner's app has: by name and edition. */
export interface KnownItem {
  readonly as: 'known'
  readonly course: string
  readonly lesson: string
  readonly part: 'checks' | 'quiz'
  readonly question: string
  /** The first eight digits of the question's edition. */
  readonly edition: string
}

/** The whole question, key included, where the learner's app lacks it. */
export interface CarriedItem {
  readonly as: 'carried'
  readonly question: Question
}

/** What is asked and no more; the key stays at the desk. */
export interface KeylessItem {
  readonly as: 'keyless'
  readonly prompt: Prompt
}

export interface AssignmentSettings {
  readonly opens?: Minute
  readonly due?: Minute
  /** The last minute in which anything is taken in; without it, late is only late. */
  readonly closes?: Minute
  /** How often it may be handed in; 0 for as often as one likes. */
  readonly attempts: number
  readonly shuffle: boolean
  readonly oneAtATime: boolean
  /** Hints, and a second try after feedback. */
  readonly help: boolean
  readonly feedback: (typeof feedbackTimes)[number]
  /** Minutes; without it nobody counts. */
  readonly timeLimit?: number
  readonly roster: Roster
}

export const feedbackTimes = ['at-once', 'after-hand-in', 'none'] as const

/** How a learner says who she is: by her name, without or with a list at the desk, or by one of so many numbers. */
export type Roster =
  { readonly as: 'none' } | { readonly as: 'names' } | { readonly as: 'numbers'; readonly count: number }

/** Good teaching unless somebody wants something else: no timer, help, feedback at once, as many tries as one likes. */
export const defaultSettings: AssignmentSettings = {
  attempts: 0,
  shuffle: true,
  oneAtATime: true,
  help: true,
  feedback: 'at-once',
  roster: { as: 'none' },
}

export const idSize = 8

/** An id out of eight random bytes. */
export const assignmentIdOf = (random: Uint8Array): string => toBase32(random.subarray(0, idSize))

/** How many digits of a question's edition travel: enough that two of one question never share them by accident. */
const editionDigits = 8

export const shortEdition = (edition: string): string => edition.slice(0, editionDigits)

export const hasKeyless = ({ items }: Pick<Assignment, 'items'>): boolean =>
  items.some(({ as }) => as === 'keyless')

/** The settings that hold: what has no key on the learner's device can be neither marked nor tried again there. */
export function settingsInForce({
  items,
  settings,
}: Pick<Assignment, 'items' | 'settings'>): AssignmentSettings {
  return hasKeyless({ items }) ? { ...settings, help: false, feedback: 'none' } : settings
}

/** The same assignment to be changed: what was handed out before stays what it was. */
export const newEditionOf = (assignment: Assignment): Assignment => ({
  ...assignment,
  edition: assignment.edition + 1,
})

/** The id of the question that an item asks. */
export function questionIdOf(item: AssignedItem): string {
  return item.as === 'known' ? item.question : item.as === 'carried' ? item.question.id : item.prompt.id
}
