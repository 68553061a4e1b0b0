import type { RootContent } from 'mdast'
import { placeOf, type Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import { partsOf, type Parts } from './parts.ts'

/** Parts a question's body as the kind that it names wants it, else by its shape. */
export function partsFor(
  named: string | undefined,
  tree: Tree,
  body: readonly RootContent[],
  report: Report,
): ReturnType<typeof partsOf> {
  if (named === 'free-response') return criteriaIn(tree, body, report)
  // Its answers can stand in an attribute; its own reader misses them where they stand in neither.
  if (named === 'opinion' && !body.some(({ type }) => type === 'list')) return { stem: body }
  return partsOf(tree, body, report)
}

/** The last list and the quote after it. Lists before it belong to what is asked. */
function criteriaIn(tree: Tree, body: readonly RootContent[], report: Report): Parts {
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
