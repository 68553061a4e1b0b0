import type { LeafDirective } from 'mdast-util-directive'
import { figureNames, isFigureName } from '../../domain/figures/figure.ts'
import { placeOf } from '../markdown.ts'
import { nearest } from '../nearest.ts'
import type { TextContext } from './context.ts'

/** A block of one line that has no place where it stands. */
export function reportLeaf({ report, tree }: TextContext, node: LeafDirective): void {
  const at = placeOf(tree, node)
  if (isFigureName(node.name)) report('figure-out-of-place', at, { name: node.name })
  else if (node.name === 'hint') report('hint-outside-question', at, {})
  else report('unknown-block', at, { name: node.name, near: nearest(node.name, ['hint', ...figureNames]) })
}
