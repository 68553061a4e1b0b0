import type { RichText } from '../../domain/lesson/rich-text.ts'
import type { BlockPiece } from '../cut.ts'
import { placeOf } from '../markdown.ts'
import { reportLazyLines } from '../question/lazy-lines.ts'
import { readBlocks } from '../text/blocks.ts'
import type { TextContext } from '../text/context.ts'

/** A quote, the claim, and then what is to be said about it. */
export function readClaim(
  context: TextContext,
  { head }: BlockPiece,
): { readonly quote: RichText; readonly text: RichText } | undefined {
  const { report, tree } = context
  const [first, ...rest] = tree.children.filter((node) => node.type !== 'html' && node.type !== 'definition')
  if (first?.type !== 'blockquote') {
    report('claim-without-quote', first ? placeOf(tree, first) : head.at, {})
    readBlocks(context, tree.children)
    return undefined
  }
  reportLazyLines(tree, [first], report)
  const quote = readBlocks(context, first.children)
  const text = readBlocks(context, rest)
  readBlocks(
    context,
    tree.children.filter((node) => node.type === 'html'),
  )
  if (quote.length === 0 || text.length === 0) report('empty-block', head.at, { name: 'claim' })
  return { quote, text }
}
