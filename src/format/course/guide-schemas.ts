import * as v from 'valibot'
import { claimVerdicts, confidences } from '../../domain/lesson/reference.ts'
import type { Fields } from '../fields.ts'
import { slugPattern } from '../keys.ts'

const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'))
const texts = v.pipe(v.array(text, 'a list of texts'), v.minLength(1, 'a list of at least one text'))

const minutesWords = 'a whole number of minutes, at least 1'
const minutes = v.pipe(v.number(minutesWords), v.integer(minutesWords), v.minValue(1, minutesWords))

const notes = v.array(
  v.strictObject({ title: text, texts }, 'a note with title and texts'),
  'a list of notes, each with title and texts',
)

export const guideFields = {
  minutes,
  aims: texts,
  notes: v.optional(notes, () => []),
  lessons: v.record(v.string(), v.unknown(), 'the plan of each lesson, under its name'),
} satisfies Fields

export const lessonPlanFields = {
  aim: text,
  materials: texts,
  plan: v.pipe(
    v.array(
      v.strictObject({ minutes, title: text, text }, 'a step with minutes, title and text'),
      'a list of steps, each with minutes, title and text',
    ),
    v.minLength(1, 'a list of at least one step, each with minutes, title and text'),
  ),
  prompts: texts,
  sensitive: texts,
  'opt-out': text,
  paper: text,
} satisfies Fields

function isWholeDate(date: string): boolean {
  const at = new Date(`${date}T00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date
}

const dateWords = 'the whole date on which it was mended: "2026-11-22"'
const correction = v.strictObject(
  {
    date: v.pipe(v.string(dateWords), v.check(isWholeDate, dateWords)),
    lesson: v.exactOptional(
      v.pipe(v.string('the name of a lesson'), v.regex(slugPattern, 'the name of a lesson')),
    ),
    was: text,
    now: text,
    why: text,
  },
  'a correction with date, was, now and why',
)

export const methodFields = {
  parts: v.pipe(notes, v.minLength(1, 'a list of at least one part, each with title and texts')),
  labels: v.strictObject(
    v.entriesFromList(confidences, text),
    `what each label means: ${confidences.join(', ')}`,
  ),
  verdicts: v.strictObject(
    v.entriesFromList(claimVerdicts, text),
    `what each verdict means: ${claimVerdicts.join(', ')}`,
  ),
  limits: texts,
  corrections: v.array(correction, 'a list of corrections, each with date, was, now and why'),
} satisfies Fields
