import type { Nodes, Paragraph, RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { EXIT, visit } from 'unist-util-visit'
import { placeOf, writtenAs, type Tree } from '../markdown.ts'
import type { Report } from '../report.ts'

/** A question's blocks by what they are for. */
export interface Divided {
  readonly hints: readonly LeafDirective[]
  /** What is asked and what is to be answered, in the order of the file. */
  readonly body: readonly RootContent[]
  readonly explanation: readonly RootContent[]
}

/** Divides a question at `***` and takes the hint out. */
export function divide(tree: Tree, report: Report): Divided {
  const hints: LeafDirective[] = []
  const body: RootContent[] = []
  const explanation: RootContent[] = []
  let divided = false
  for (const node of tree.children) {
    if (node.type === 'leafDirective' && node.name === 'hint') hints.push(node)
    else if (node.type !== 'thematicBreak') (divided ? explanation : body).push(node)
    else {
      if (divided) report('second-divider', placeOf(tree, node), {})
      else if (!writtenAs(tree, node).startsWith('*')) report('divider-not-stars', placeOf(tree, node), {})
      divided = true
    }
  }
  for (const hint of hints.slice(1)) report('second-hint', placeOf(tree, hint), {})
  return { hints, body, explanation }
}

/** What a block of a question's body can be. A table is one of these only when there is nothing else to answer. */
export type Role = 'text' | 'options' | 'order' | 'number' | 'list' | 'table' | 'groups' | 'marked'

export function roleOf(tree: Tree, node: RootContent): Role {
  if (hasBlank(node)) return 'text'
  if (node.type === 'table') return 'table'
  if (node.type === 'paragraph') return isNumber(tree, node) ? 'number' : 'text'
  if (node.type !== 'list') return 'text'
  if (node.children.some((item) => isBoxed(writtenAs(tree, item)))) return 'options'
  return node.ordered === true ? 'order' : 'list'
}

/** `- [x]`, also where Markdown does not take it for a box: without text after it, or without a space. */
function isBoxed(item: string): boolean {
  return /^(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]?\](?![([:])/u.test(item)
}

function isNumber(tree: Tree, node: Paragraph): boolean {
  return /^=(?:[ \t]|[-−\d])/u.test(writtenAs(tree, node))
}

export function hasBlank(node: Nodes): boolean {
  let found = false
  visit(node, 'blank', () => {
    found = true
    return EXIT
  })
  return found
}
