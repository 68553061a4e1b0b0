import type { Definition, ImageReference, LinkReference } from 'mdast'
import { referenceLists, type Inline } from '../../domain/lesson/rich-text.ts'
import { lessonIn } from '../../domain/lesson/lesson-href.ts'
import { isSafeHref } from '../../domain/lesson/safe-href.ts'
import type { Place } from '../../questions/material.ts'
import { placeOf, type Tree } from '../markdown.ts'
import { fileOfList } from '../names.ts'
import type { TextContext } from './context.ts'

/** A link, also to another lesson, or a word that a reference list explains. The target has been decoded by Markdown already. */
export function readLink(
  context: TextContext,
  target: string,
  at: Place,
  children: readonly Inline[],
): readonly Inline[] {
  const { report, names } = context
  const list = referenceLists.find((name) => target.startsWith(`${name}:`))
  if (list !== undefined) {
    const id = target.slice(list.length + 1)
    if (!names.has(list, id)) {
      const values = { list, name: id, near: names.nearest(list, id), file: fileOfList[list] }
      report('unknown-reference', at, values)
    }
    return [{ type: 'reference', list, id, children }]
  }
  const other = lessonIn(target)
  if (other) {
    context.noteLesson(other.lesson, other.fragment, at)
    return [{ type: 'link', href: target, children }]
  }
  if (!isSafeHref(target)) {
    report('unsafe-link', at, { target })
    return children
  }
  if (!/^(?:#|https?:|mailto:)/iu.test(target)) report('path-link', at, { target })
  if (target.startsWith('#')) context.noteFragment(target.slice(1), at)
  return [{ type: 'link', href: target, children }]
}

/** Whether a link may lead there, or it names an entry of a list. */
export function isTarget(target: string): boolean {
  return (
    referenceLists.some((list) => target.startsWith(`${list}:`)) ||
    lessonIn(target) !== undefined ||
    isSafeHref(target)
  )
}

/** The address that a link or picture by reference has in its piece; the first definition counts, as in Markdown. */
export function definitionOf(tree: Tree, node: LinkReference | ImageReference): Definition | undefined {
  return tree.definitions.find((definition) => definition.identifier === node.identifier)
}

/** Judges the addresses that stand apart from the words, also those that nothing refers to. */
export function reportDefinitions({ report, tree }: TextContext): void {
  for (const node of tree.definitions) {
    const at = placeOf(tree, node)
    if (node.identifier.startsWith('^')) report('source-in-text', at, { name: node.identifier.slice(1) })
    else if (!isTarget(node.url)) report('unsafe-link', at, { target: node.url })
  }
}
