import type { List, ListItem, Paragraph, TableCell, TableRow } from 'mdast'
import type { Cell, Item, Row } from '../../questions/material.ts'
import { keyOf } from '../keys.ts'
import { placeOf, writtenAs, type Tree } from '../markdown.ts'
import { readBlocks } from '../text/blocks.ts'
import type { TextContext } from '../text/context.ts'
import { reportHtml } from '../text/html.ts'
import { readInlines } from '../text/inlines.ts'
import { reportLinesOutOfPlace } from '../text/leftovers.ts'
import { takeKey } from '../text/trailing-key.ts'

/** The items of a list, each with its feedback. `boxed`: each has to have a box. */
export function readItems(context: TextContext, list: List, boxed: boolean): Item[] {
  return list.children.flatMap((node) => readItem(context, node, list.ordered === true, boxed) ?? [])
}

function readItem(context: TextContext, node: ListItem, ordered: boolean, boxed: boolean): Item | undefined {
  const { report, tree } = context
  const [first, ...rest] = node.children.filter((child) => child.type !== 'html')
  const at = placeOf(tree, first ?? node)
  for (const child of node.children) if (child.type === 'html') reportHtml(context, child)
  if (ordered && first?.type === 'list') {
    report('item-holds-only-list', placeOf(tree, node), {})
    return undefined
  }
  const paragraph = first?.type === 'paragraph' ? first : undefined
  if (paragraph) reportLinesOutOfPlace(context, paragraph, 1)
  else if (first) report('item-holds-more', at, {})

  const box = boxOf(tree, node, paragraph)
  if (box === 'malformed') report('box-without-space', at, {})
  else if (boxed && box === 'none') report('mixed-list', at, {})
  const isBare = box === 'bare' || box === 'bare and ticked'
  const { nodes, key } = takeKey(context, isBare ? [] : (paragraph?.children ?? []))
  const text = readInlines(context, nodes)

  const quote = rest.find((child) => child.type === 'blockquote')
  for (const other of rest) if (other !== quote) report('item-holds-more', placeOf(tree, other), {})
  const feedback = quote ? readBlocks(context, quote.children) : []
  const ticked = box === 'ticked' || box === 'bare and ticked'
  return {
    at,
    key: key ?? keyOf(text),
    text,
    ...(boxed ? { box: ticked ? ('ticked' as const) : ('empty' as const) } : {}),
    ...(feedback.length > 0 ? { feedback } : {}),
  }
}

type Box = 'none' | 'empty' | 'ticked' | 'bare' | 'bare and ticked' | 'malformed'

/** The box of an item, also what Markdown does not take for one: a box without text, or without a space after it. */
function boxOf(tree: Tree, node: ListItem, paragraph: Paragraph | undefined): Box {
  if (typeof node.checked === 'boolean') return node.checked ? 'ticked' : 'empty'
  const written = paragraph?.children[0]?.type === 'text' ? writtenAs(tree, paragraph).trimEnd() : ''
  if (!/^\[[ xX]?\]/u.test(written)) return 'none'
  if (written === '[ ]') return 'bare'
  return /^\[[xX]\]$/u.test(written) ? 'bare and ticked' : 'malformed'
}

/** A row of a table. A cell that is not written is empty. */
export function readRow(context: TextContext, node: TableRow): Row {
  return {
    at: placeOf(context.tree, node),
    cells: node.children.map((cell) => readCell(context, cell)),
  }
}

function readCell(context: TextContext, node: TableCell): Cell {
  const { nodes, key } = takeKey(context, node.children)
  const text = readInlines(context, nodes)
  return { at: placeOf(context.tree, node), key: key ?? keyOf(text), text }
}
