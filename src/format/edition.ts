import type { Question } from '../domain/question/question.ts'
import type { Unedited } from '../questions/material.ts'
import { fingerprint } from './keys.ts'

/**
 * What may change without asking something else: what is said around the answer, what it serves, and the wrong answers
 * that an author expected (they only carry feedback). All other fields are prompt, options or key, whatever the kind.
 */
const besides: ReadonlySet<string> = new Set([
  'id',
  'edition',
  'objective',
  'demand',
  'see',
  'hint',
  'explanation',
  'feedback',
  'expectedWrong',
])

/** Inside options and pairs. */
const besidesWithin: ReadonlySet<string> = new Set(['feedback'])

/** The fingerprint of exactly what was asked: the same for the same prompt, options and key, on every machine. */
export function editionOf(question: Unedited<Question>): string {
  return fingerprint(canonical(question, besides), 16)
}

/** JSON with its keys in order, without those left out, so that one meaning has one text. */
function canonical(value: unknown, without: ReadonlySet<string>): string {
  if (Array.isArray(value))
    return `[${value.map((entry: unknown) => canonical(entry, besidesWithin)).join(',')}]`
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([key, entry]) => entry !== undefined && !without.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry, besidesWithin)}`)
  return `{${entries.join(',')}}`
}
