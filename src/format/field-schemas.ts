import * as v from 'valibot'
import { isSafeHref } from '../domain/lesson/safe-href.ts'
import { idPattern, slugPattern } from './keys.ts'
import { courseAdvice } from './advice/course-advice.ts'
import type { Fields } from './fields.ts'
import { actorGroups, claimVerdicts, confidences, relationKinds } from '../domain/lesson/reference.ts'

const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'))
const id = v.pipe(
  v.string('an id: small letters, digits and hyphens'),
  v.regex(slugPattern, 'an id: small letters a–z, digits and single hyphens'),
)
const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u
const dateWords = 'a date as precise as it is known: "2010-02-02", "2001-07" or "2014"'
const date = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer())], dateWords),
  v.transform(String),
  v.regex(datePattern, dateWords),
)
const webAddress = v.pipe(
  v.string('an address https://…'),
  v.check((url) => /^https?:\/\//iu.test(url) && isSafeHref(url), 'an address https://… or http://…'),
)
const ids = (what: string) => v.array(id, `a list of ${what}: [one, two]`)

function choice<const Names extends readonly string[]>(names: Names) {
  return v.picklist(names, `one of ${names.join(', ')}`)
}

function degrees(most: number) {
  const words = `a number of degrees from −${most} to ${most}`
  return v.pipe(v.number(words), v.minValue(-most, words), v.maxValue(most, words))
}

const courseDrawWords = 'how many questions a run draws'
const scaleWords = 'a list of words, each once, the least supported first: [wrong, contested, accurate]'
export const courseFields = {
  title: text,
  summary: text,
  language: v.pipe(
    v.string('a language tag such as en or ur'),
    v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'a language tag such as en or ur'),
  ),
  licence: text,
  quiz: v.exactOptional(
    v.strictObject(
      {
        title: text,
        draw: v.pipe(v.number(courseDrawWords), v.integer(courseDrawWords), v.minValue(1, courseDrawWords)),
      },
      'a quiz with title and draw',
    ),
  ),
  until: v.optional(date),
  scale: v.exactOptional(
    v.pipe(
      v.array(text, scaleWords),
      v.minLength(2, scaleWords),
      v.check((words) => new Set(words).size === words.length, scaleWords),
    ),
  ),
  advice: v.exactOptional(courseAdvice),
  parts: v.array(
    v.strictObject({ title: text, lessons: ids('lessons') }, 'a part with title and lessons'),
    'a list of parts, each with title and lessons',
  ),
} satisfies Fields

export const objectivesField = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(idPattern, 'a list of ids, each with what a learner will be able to do')),
    text,
    'a list of ids, each with what a learner will be able to do',
  ),
  v.check((all) => Object.keys(all).length > 0, 'a list of at least one objective'),
)

export const lessonFields = {
  title: text,
  summary: text,
  minutes: v.pipe(
    v.number('a whole number of minutes'),
    v.integer('a whole number of minutes'),
    v.minValue(1, 'a whole number of minutes, at least 1'),
    v.maxValue(600, 'a whole number of minutes, at most 600'),
  ),
  objectives: objectivesField,
} satisfies Fields

const drawWords = '`all`, or how many questions a run draws'
export const quizFields = {
  title: text,
  draw: v.optional(
    v.union([v.literal('all'), v.pipe(v.number(), v.integer(), v.minValue(1))], drawWords),
    'all',
  ),
  order: v.optional(choice(['file', 'shuffled']), 'file'),
} satisfies Fields

const alsoWords = 'a list of other spellings or names, each once: [Taleban, Talibaan]'
const also = v.exactOptional(
  v.pipe(
    v.array(text, alsoWords),
    v.minLength(1, alsoWords),
    v.check((names) => new Set(names).size === names.length, alsoWords),
  ),
)

export const termFields = { id, term: text, also, definition: text } satisfies Fields

export const sourceFields = {
  id,
  title: text,
  author: v.exactOptional(text),
  publisher: v.exactOptional(text),
  date: v.exactOptional(date),
  url: v.exactOptional(webAddress),
  kind: choice(['primary', 'official', 'news', 'scholarship', 'reference', 'background']),
  origin: v.exactOptional(text),
  ownership: v.exactOptional(text),
  purpose: v.exactOptional(text),
  confidence: choice(['high', 'medium', 'low']),
  note: v.exactOptional(text),
} satisfies Fields

export const actorFields = {
  id,
  name: text,
  short: v.exactOptional(text),
  also,
  group: v.exactOptional(choice(actorGroups)),
  definition: text,
} satisfies Fields

export const placeFields = {
  id,
  name: text,
  also,
  country: text,
  lat: degrees(90),
  lon: degrees(180),
  why: text,
} satisfies Fields

export const eventFields = {
  id,
  date,
  until: v.exactOptional(date),
  title: text,
  note: v.exactOptional(text),
  confidence: choice(confidences),
  sources: ids('sources'),
  tags: v.optional(ids('tags'), () => []),
} satisfies Fields

export const misconceptionFields = {
  id,
  belief: text,
  tempting: text,
  instead: text,
  sources: ids('sources'),
} satisfies Fields

export const claimFields = {
  id,
  quote: v.exactOptional(text),
  about: v.exactOptional(text),
  verdict: choice(claimVerdicts),
  qualification: v.exactOptional(text),
  known: text,
  sources: ids('sources'),
  lessons: v.optional(ids('lessons'), () => []),
} satisfies Fields

const periodsWords = 'a list of at least one period: [last-century]'
export const relationFields = {
  id,
  from: id,
  kind: choice(relationKinds),
  to: id,
  periods: v.pipe(ids('periods'), v.minLength(1, periodsWords)),
  confidence: choice(confidences),
  alleged: v.exactOptional(v.boolean('true or false')),
  denied: v.optional(ids('actors'), () => []),
  sources: ids('sources'),
  sentence: text,
} satisfies Fields

export const themeFields = { id, title: text } satisfies Fields

const yearWords = 'a year such as 1947'
const year = v.pipe(
  v.number(yearWords),
  v.integer(yearWords),
  v.minValue(1, yearWords),
  v.maxValue(9999, yearWords),
)

export const periodFields = {
  id,
  title: text,
  short: v.exactOptional(text),
  when: v.exactOptional(text),
  from: year,
  to: year,
} satisfies Fields

const column = v.pipe(v.string('the name of a column'), v.nonEmpty('the name of a column'))
export const chartFields = {
  id,
  title: text,
  file: v.pipe(
    v.string('the name of a file in reference/data, such as lengths.csv'),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.csv$/u, 'the name of a file in reference/data, such as lengths.csv'),
  ),
  unit: text,
  counts: text,
  caution: v.exactOptional(text),
  sources: v.pipe(ids('sources'), v.minLength(1, 'a list of at least one source: [one, two]')),
  x: v.strictObject(
    { column, title: text, is: v.optional(choice(['year', 'words']), 'year') },
    'what each row is about: {column: year, title: Year}',
  ),
  series: v.pipe(
    v.array(
      v.strictObject(
        { column, title: text, counts: v.exactOptional(text) },
        'a series with column and title',
      ),
      'a list of series, each with column and title',
    ),
    v.minLength(1, 'a list of at least one series, each with column and title'),
  ),
  notes: v.optional(
    v.array(
      v.strictObject(
        {
          at: v.pipe(
            v.union([v.string(), v.number()], 'what the first column says in its row'),
            v.transform(String),
          ),
          text,
        },
        'a note with at and text',
      ),
      'a list of notes, each with at and text',
    ),
    () => [],
  ),
} satisfies Fields
