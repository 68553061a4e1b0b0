import type { LeafDirective } from 'mdast-util-directive'
import { placeOf } from '../markdown.ts'
import { nearest } from '../nearest.ts'
import { laterBlocks } from '../block-attributes.ts'
import type { TextContext } from './context.ts'

/** A block of one line that has no place where it stands. */
export function reportLeaf({ report, tree }: TextContext, node: LeafDirective): void {
  const at = placeOf(tree, node)
  if (node.name === 'hint') report('hint-outside-question', at, {})
  else {
    const later = laterBlocks.has(node.name)
    report('unknown-block', at, { name: node.name, later, near: nearest(node.name, ['hint']) })
  }
}
