import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { listOf } from '../envelope/list-of.ts'
import type { Prompt, Question } from '../question/question.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { seededOrder } from '../question/seeded-order.ts'
import type { TravellingKind } from '../question/travel.ts'
import { isUnmarked } from '../question/unmarked.ts'

/** The key of a thing as it was handed out, and the question's own. */
export type Labels = Readonly<Record<string, string>>

export type KeylessReading =
  | { readonly ok: true; readonly prompt: Prompt; readonly labels: Labels }
  /** `no-key`: there is nothing to hide in it. */
  | { readonly ok: false; readonly problem: 'no-key' }

/** As many random bytes as a keyless prompt is drawn from, used for no other. */
export const keylessRandomSize = 16

/**
 * What is handed out of a question whose key stays at the desk. It hangs on the texts that a learner sees and on `random`, and on
 * nothing else: things get new keys by the order of their texts, stand in an order drawn from `random` (which may well be the right
 * one; that it never were would be a hint), and the edition is the prompt's own. The labels never leave the desk.
 */
export function keylessPrompt(
  question: Question,
  { kind, travel }: TravellingKind,
  random: Uint8Array,
): KeylessReading {
  if (isUnmarked(question.kind)) return { ok: false, problem: 'no-key' }
  const seed = bytesToHex(random)
  const labels = new Map<string, string>()
  const base: Record<string, unknown> = { ...travel.levelled(kind.promptFor(question, 'keyless')) }
  for (const [index, [field, order]] of travel.lists.entries()) {
    const isFixed = order === 'kept' || fieldOf(question, 'fixedOrder') === true
    const named = labeller(String.fromCharCode(firstLetter + index), labels)
    const things = listOf(base[field])
    base[field] = isFixed
      ? relabelled(things, named)
      : seededOrder(relabelled(byText(things), named), `${seed} ${field}`)
  }
  base.stem = withBlanks(base.stem, labels)
  const prompt = travel.parsePrompt({ ...base, edition: editionOf(base) })
  if (!prompt) throw new TypeError(`${question.id} has no prompt that ${question.kind} reads.`)
  const own = [...labels].map(([key, label]) => [label, key.slice(key.indexOf(' ') + 1)] as const)
  return { ok: true, prompt, labels: Object.fromEntries(own) }
}

/** No author's key has a capital letter, so that no label can be taken for one. */
const firstLetter = 0x41

/** Gives each key of one list its label; kept by list and key, since two lists may use the same key. */
function labeller(letter: string, labels: Map<string, string>): (key: string) => string {
  let count = 0
  return (key) => {
    count += 1
    const label = `${letter}${count}`
    labels.set(`${letter} ${key}`, label)
    return label
  }
}

/** A list of things, of lists of things, or of bare keys, with labels for keys. */
function relabelled(things: readonly unknown[], named: (key: string) => string): unknown[] {
  return things.map((thing) => {
    if (typeof thing === 'string') return named(thing)
    if (Array.isArray(thing)) return relabelled(thing, named)
    const key = fieldOf(thing, 'key')
    return typeof key === 'string' ? { ...Object(thing), key: named(key) } : thing
  })
}

/** By what a reader sees of them. Two that look the same are handed out alike in either order. */
function byText(things: readonly unknown[]): unknown[] {
  const seen = things.map((thing) => ({ thing, text: canonical({ ...Object(thing), key: '' }) }))
  return seen.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ thing }) => thing)
}

/** The stem with its blanks called by their labels. They are the only list of bare keys. */
function withBlanks(value: unknown, labels: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withBlanks(each, labels))
  if (typeof value !== 'object' || value === null) return value
  const key = fieldOf(value, 'type') === 'blank' ? fieldOf(value, 'key') : undefined
  if (typeof key === 'string') return { type: 'blank', key: labels.get(`A ${key}`) ?? key }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withBlanks(inner, labels)]))
}

const editionOf = (base: Readonly<Record<string, unknown>>): string =>
  bytesToHex(sha256(utf8ToBytes(canonical({ ...base, edition: '' })))).slice(0, 16)

/** JSON with its names in order, so that one meaning has one text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}
