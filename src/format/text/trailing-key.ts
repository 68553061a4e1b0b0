import type { PhrasingContent, Text } from 'mdast'
import { idFrom, idPattern } from '../keys.ts'
import { placeOf, writtenAs } from '../markdown.ts'
import type { TextContext } from './context.ts'

/** Takes `{#key}` off the end of a text. */
export function takeKey(
  { report, tree }: TextContext,
  nodes: readonly PhrasingContent[],
): { readonly nodes: readonly PhrasingContent[]; readonly key: string | undefined } {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return { nodes, key: undefined }
  const match = /(?<!\\)\{#([^{}\s]*)\}[ \t]*$/u.exec(writtenAs(tree, last))
  if (!match || !last.value.trimEnd().endsWith(match[0].trimEnd())) return { nodes, key: undefined }

  const [written, key = ''] = match
  const { end } = placeOf(tree, last)
  const at = { start: end - written.length, end: end - written.length + written.trimEnd().length }
  if (!idPattern.test(key)) report('malformed-id', at, { name: key, instead: idFrom(key) })
  const rest = [...nodes.slice(0, -1), ...without(last, written)]
  return { nodes: rest, key: idPattern.test(key) ? key : undefined }
}

/** The text before its key, ending where the key begins. */
function without(node: Text, written: string): Text[] {
  const value = node.value.trimEnd().slice(0, -written.trimEnd().length).trimEnd()
  if (value === '') return []
  if (!node.position) return [{ ...node, value }]
  const { start, end } = node.position
  const offset = (end.offset ?? 0) - written.length
  return [{ ...node, value, position: { start, end: { ...end, offset } } }]
}
