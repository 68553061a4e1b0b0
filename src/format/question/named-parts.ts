import type { RootContent } from 'mdast'
import { placeOf, type Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import type { Parts } from './parts.ts'

type Parting = (tree: Tree, body: readonly RootContent[], report: Report) => Parts | 'none' | undefined

/**
 * How a kind that names itself is parted into what is asked and what is to be answered, where its shape is that of no
 * other kind. The others (a task list, a table) are parted as always, and so is what a parting here leaves undefined.
 */
export const namedParts: ReadonlyMap<string, Parting> = new Map<string, Parting>([
  ['free-response', criteriaAndModel],
  ['opinion', scaleAlone],
])

/** The last list and the quote after it. Lists before it belong to what is asked. */
function criteriaAndModel(tree: Tree, body: readonly RootContent[], report: Report): Parts {
  const at = body.findLastIndex(({ type }) => type === 'list')
  const list = body[at]
  if (list?.type !== 'list') return { stem: body }
  const next = body[at + 1]
  const model = next?.type === 'blockquote' ? next : undefined
  const after = body.slice(at + (model ? 2 : 1))
  const stray = after.find((node) => node.type !== 'html' && node.type !== 'definition')
  if (stray) report('text-after-answers', placeOf(tree, stray), {})
  return { stem: body.slice(0, at), key: { node: list, role: 'list' }, ...(model ? { model } : {}) }
}

/** Without a list, what is to be answered can stand in an attribute; its reader misses it where it stands in neither. */
function scaleAlone(_tree: Tree, body: readonly RootContent[]): Parts | undefined {
  return body.some(({ type }) => type === 'list') ? undefined : { stem: body }
}
