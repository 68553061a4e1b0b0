import type { BlockContent, DefinitionContent, Heading, List, Paragraph, RootContent, Table } from 'mdast'
import type { Block, Inline } from '../../domain/lesson/rich-text.ts'
import { placeOf, writtenAs } from '../markdown.ts'
import type { TextContext } from './context.ts'
import { reportHtml } from './html.ts'
import { readInlines } from './inlines.ts'
import { reportLeaf } from './leaves.ts'
import { reportLinesOutOfPlace } from './leftovers.ts'
import { readPicture } from './pictures.ts'
import { takeKey } from './trailing-key.ts'

/** Markdown's blocks as a lesson holds them; what a lesson cannot hold is reported and left out. */
export function readBlocks(
  context: TextContext,
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
): Block[] {
  return nodes.flatMap((node) => readBlock(context, node))
}

function readBlock(context: TextContext, node: RootContent): Block[] {
  if (node.type === 'paragraph') return readParagraph(context, node)
  if (node.type === 'heading') return readHeading(context, node)
  if (node.type === 'list') return readList(context, node)
  if (node.type === 'blockquote') return [{ type: 'quote', children: readBlocks(context, node.children) }]
  if (node.type === 'table') return readTable(context, node)
  if (node.type === 'code') return [{ type: 'code-block', text: node.value }]
  if (node.type === 'thematicBreak') return [{ type: 'rule' }]
  if (node.type === 'html') reportHtml(context, node)
  if (node.type === 'leafDirective') reportLeaf(context, node)
  // Definitions are judged apart; inline nodes and parts of lists and tables do not stand among blocks.
  return []
}

function readParagraph(context: TextContext, node: Paragraph): Block[] {
  const solid = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const pictures = solid.flatMap((child) =>
    child.type === 'image' || child.type === 'imageReference' ? [child] : [],
  )
  if (pictures.length > 0 && pictures.length === solid.length)
    return pictures.flatMap((picture) => readPicture(context, picture))
  reportLinesOutOfPlace(context, node)
  // In a question a key names an option; there, paragraphs have none.
  const isNamed = context.block !== 'check' && context.block !== 'question'
  const { nodes, key } = isNamed ? takeKey(context, node.children) : { nodes: node.children, key: undefined }
  const children = readInlines(context, nodes)
  if (children.length === 0) return []
  return [{ type: 'paragraph', ...(key === undefined ? {} : { id: context.fragmentFor([], key) }), children }]
}

function readHeading(context: TextContext, node: Heading): Block[] {
  const { report, tree, block } = context
  const at = placeOf(tree, node)
  if (block !== undefined) report('heading-in-block', at, { block })
  else if (!writtenAs(tree, node).startsWith('#')) report('underlined-heading', at, {})
  else if (node.depth === 3 || node.depth === 4) {
    const { id, title } = readTitle(context, node)
    return [{ type: 'heading', depth: node.depth, id, children: title }]
  } else report('heading-level', at, { depth: node.depth })
  return []
}

/** The words of a heading, and its fragment. */
export function readTitle(context: TextContext, node: Heading): { id: string; title: Inline[] } {
  const { nodes, key } = takeKey(context, node.children)
  const title = readInlines(context, nodes)
  return { id: context.fragmentFor(title, key), title }
}

function readList(context: TextContext, node: List): Block[] {
  const { report, tree } = context
  const ordered = node.ordered === true
  const start = node.start ?? 1
  if (ordered && start >= 1000) {
    const { start: from } = placeOf(tree, node)
    report('year-as-list', { start: from, end: from + String(start).length + 1 }, { year: start })
  }
  for (const item of node.children) {
    const at = placeOf(tree, item)
    if (typeof item.checked === 'boolean') report('options-outside-question', at, {})
    if (ordered && item.children[0]?.type === 'list') report('item-holds-only-list', at, {})
  }
  // They say what is right, so they are not shown even while the author looks for the mistake.
  const shown = node.children.filter((item) => typeof item.checked !== 'boolean')
  const items = shown.map((item) => readBlocks(context, item.children))
  return [{ type: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items }]
}

function readTable(context: TextContext, node: Table): Block[] {
  const rows = node.children.map((row) => row.children.map((cell) => readInlines(context, cell.children)))
  const [head = [], ...rest] = rows
  return [{ type: 'table', head, rows: rest }]
}
