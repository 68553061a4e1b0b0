import type { Paragraph, Text } from 'mdast'
import { placeOf, writtenAs, type Tree } from '../markdown.ts'
import type { TextContext } from './context.ts'

/**
 * Signs of the format that Markdown left in a text because they are not quite right. Shown as they stand they would
 * puzzle readers, and some would show a key.
 */
export function reportLeftovers({ report, tree }: TextContext, node: Text): void {
  const written = writtenAs(tree, node)
  const start = placeOf(tree, node).start
  for (const match of written.matchAll(/(?<!\\)(?:\{\{|\}\})/gu))
    report('unclosed-blank', placeIn(start, match), {})
  for (const match of written.matchAll(/(?<!\\)\[\^[^\]\n]{0,80}\]?/gu))
    report('malformed-citation', placeIn(start, match), { text: match[0] })
  for (const match of written.matchAll(/(?<!\\)\{#[^}\s]*\}/gu))
    report('key-out-of-place', placeIn(start, match), { key: match[0] })
  for (const match of written.matchAll(
    /(?<!\\)(?:!\[[^\]\n]{0,80}\]|\[[^\][\n]{1,80}\]\[[^\][\n]{0,80}\])/gu,
  ))
    report('unresolved-reference', placeIn(start, match), { text: match[0] })
}

/** The first line of a block without its colons, or in a quote or an item. */
const lostFence = /^[ \t>\\:+*-]*(?:check|question|known|claim|voices|source)[ \t]*\{[^{]|^[ \t>\\]*:::/u

/** Lines of a paragraph that were meant as options, as one-line blocks or as a key, and would be shown as text. `from` leaves lines out. */
export function reportLinesOutOfPlace(context: TextContext, node: Paragraph, from = 0): void {
  const { report, tree } = context
  for (const { text, start, index } of linesOfNode(tree, node)) {
    if (index < from) continue
    const box = /^[ \t>]*(?:[-+*][ \t]*)?\[[ xX]?\](?![([:])/u.exec(text)
    if (box) report('box-outside-list', { start, end: start + box[0].length }, {})
    if (lostFence.test(text)) report('malformed-fence', { start, end: start + text.length }, {})
    else if (/^[ \t>]*::/u.test(text)) report('malformed-leaf', { start, end: start + text.length }, {})
    if (context.blank && index > 0 && /^[ \t]*=[ \t]*[-−\d]/u.test(text))
      report('number-not-alone', { start, end: start + text.length }, {})
  }
  const [first, second] = node.children
  if (first?.type === 'citation' && second?.type === 'text' && second.value.startsWith(':'))
    report('source-in-text', placeOf(tree, first), { name: first.value })
}

/** The lines on which a node stands, the first from where it begins. */
export function linesOfNode(
  tree: Tree,
  node: Parameters<typeof placeOf>[1],
): { readonly text: string; readonly start: number; readonly index: number }[] {
  let start = placeOf(tree, node).start
  return writtenAs(tree, node)
    .split('\n')
    .map((text, index) => {
      const line = { text, start, index }
      start += text.length + 1
      return line
    })
}

function placeIn(start: number, match: RegExpExecArray): { start: number; end: number } {
  return { start: start + match.index, end: start + match.index + match[0].length }
}
