import type { Blockquote, List, RootContent } from 'mdast'
import { placeOf, type Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import { hasBlank, roleOf, type Role } from './divide.ts'
import { namedParts } from './named-parts.ts'

/** A question's body, parted into what is asked and what is to be answered. */
export interface Parts {
  readonly stem: readonly RootContent[]
  /** What is to be answered, where that is not blanks in the stem. */
  readonly key?: { readonly node: RootContent; readonly role: Role }
  /** A plain list after blanks or a number: wrong answers that the author expected. */
  readonly wrong?: List
  /** The reasons to choose from after marks in a text. */
  readonly reasons?: List
  /** The quote after a list of criteria. */
  readonly model?: Blockquote
}

const shapeWords: Readonly<Record<Role, string>> = {
  options: 'options',
  order: 'an ordered list',
  number: 'a number',
  table: 'a table',
  list: 'a list',
  text: 'blanks',
  groups: 'categories',
  marked: 'marks',
}

/**
 * Tells the parts of a question by their shape: `none` when there is nothing to answer, `several` when there are several
 * things to answer, which is reported here.
 */
export function partsOf(
  tree: Tree,
  body: readonly RootContent[],
  report: Report,
  kind?: string,
): Parts | 'none' | 'several' {
  const named = namedParts.get(kind ?? '')?.(tree, body, report)
  if (named) return named
  const roles = body.map((node) => roleOf(tree, node))
  const lastGap = body.findLastIndex((node) => hasBlank(node))
  const keyed = indexesOf(roles, (role) => role === 'options' || role === 'order' || role === 'number')
  // Where there is something else to answer, a table is what the question is about.
  const tables = indexesOf(roles, (role) => role === 'table')
  const keys = keyed.length > 0 || lastGap >= 0 ? keyed : tables

  const isItems = (role: Role | undefined) => role === 'options' || role === 'order' || role === 'list'
  const loose = body.filter((node, index) => node.type === 'blockquote' && isItems(roles[index - 1]))
  for (const quote of loose) report('feedback-not-indented', placeOf(tree, quote), {})

  const [first, second] = lastGap >= 0 ? [...keys, lastGap] : keys
  if (first === undefined) return 'none'
  if (second !== undefined) {
    const shapes = [
      ...keys.map((index) => shapeWords[roles[index] ?? 'text']),
      ...(lastGap >= 0 ? ['blanks'] : []),
    ]
    const rival = body[Math.max(first, second)]
    // A quote between options makes two lists of them, and is what has to be mended.
    if (rival && loose.length === 0)
      report('more-than-one-shape', placeOf(tree, rival), { shapes: shapes.join(' and ') })
    return 'several'
  }
  const { parts, after } = lastGap >= 0 ? gapped(body, roles, lastGap) : keyedBy(body, roles, first)
  const stray = after.find((node) => node.type !== 'html' && node.type !== 'definition')
  if (stray && !loose.includes(stray)) report('text-after-answers', placeOf(tree, stray), {})
  return parts
}

interface PartsAndRest {
  readonly parts: Parts
  /** Neither question nor, without a divider, explanation. */
  readonly after: readonly RootContent[]
}

function keyedBy(body: readonly RootContent[], roles: readonly Role[], at: number): PartsAndRest {
  const node = body[at]
  const role = roles[at] ?? 'text'
  const wrong = role === 'number' && roles[at + 1] === 'list' ? listAt(body, at + 1) : undefined
  return {
    parts: { stem: body.slice(0, at), ...(node ? { key: { node, role } } : {}), ...(wrong ? { wrong } : {}) },
    after: body.slice(at + (wrong ? 2 : 1)),
  }
}

function gapped(body: readonly RootContent[], roles: readonly Role[], lastGap: number): PartsAndRest {
  const at = roles.findIndex((role, index) => role === 'list' && index > lastGap)
  const wrong = listAt(body, at)
  if (!wrong) return { parts: { stem: body }, after: [] }
  return { parts: { stem: body.slice(0, at), wrong }, after: body.slice(at + 1) }
}

function listAt(body: readonly RootContent[], index: number): List | undefined {
  const node = body[index]
  return node?.type === 'list' ? node : undefined
}

function indexesOf(roles: readonly Role[], wanted: (role: Role) => boolean): number[] {
  return roles.flatMap((role, index) => (wanted(role) ? [index] : []))
}
