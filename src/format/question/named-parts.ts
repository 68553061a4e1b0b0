import type { RootContent } from 'mdast'
import { placeOf, type Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import { roleOf } from './divide.ts'
import type { Parts } from './parts.ts'

/** Undefined where it is to be parted as always. */
type Part = (tree: Tree, body: readonly RootContent[], report: Report) => Parts | 'none' | undefined

/** Categories, each with the list of what belongs there. */
const categorised: Part = (tree, body, report) => {
  const at = body.findLastIndex((node) => roleOf(tree, node) === 'list')
  const node = body[at]
  if (!node) return 'none'
  reportRest(tree, body.slice(at + 1), report)
  return { stem: body.slice(0, at), key: { node, role: 'groups' } }
}

/** A quote with marks, and after it perhaps a list of reasons. */
const marked: Part = (tree, body, report) => {
  const at = body.findLastIndex((node) => node.type === 'blockquote')
  const [node, next, ...rest] = body.slice(at)
  if (at < 0 || !node) return 'none'
  const reasons = next?.type === 'list' && roleOf(tree, next) === 'options' ? next : undefined
  reportRest(tree, reasons || !next ? rest : [next, ...rest], report)
  return { stem: body.slice(0, at), key: { node, role: 'marked' }, ...(reasons ? { reasons } : {}) }
}

/** The last list, of criteria, and the quote after it, a model answer. Lists before it belong to what is asked. */
const criteriaAndModel: Part = (tree, body, report) => {
  const at = body.findLastIndex((node) => node.type === 'list')
  const [node, next, ...rest] = body.slice(at)
  if (at < 0 || !node) return { stem: body }
  const model = next?.type === 'blockquote' ? next : undefined
  reportRest(tree, model || !next ? rest : [next, ...rest], report)
  return { stem: body.slice(0, at), key: { node, role: 'list' }, ...(model ? { model } : {}) }
}

/** Without a list, what is to be answered can stand in an attribute; its reader misses it where it stands in neither. */
const scaleAlone: Part = (_, body) => (body.some(({ type }) => type === 'list') ? undefined : { stem: body })

function reportRest(tree: Tree, rest: readonly RootContent[], report: Report): void {
  const stray = rest.find((node) => node.type !== 'html' && node.type !== 'definition')
  if (stray) report('text-after-answers', placeOf(tree, stray), {})
}

/**
 * How a kind that names itself is parted into what is asked and what is to be answered, where its shape is that of no
 * other kind. The others (a task list, a table) are parted as always.
 */
export const namedParts: ReadonlyMap<string, Part> = new Map([
  ['categorise', categorised],
  ['highlight', marked],
  ['free-response', criteriaAndModel],
  ['opinion', scaleAlone],
  // All of it asks; the answer is given on a map that is not written here.
  ['map-point', (_tree, body) => ({ stem: body })],
])
