import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Definition, Nodes, RootContent } from 'mdast'
import { directive } from 'micromark-extension-directive'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Construct, Extension } from 'micromark-util-types'
import { visit } from 'unist-util-visit'
import type { Place } from '../questions/material.ts'
import type { Line } from './lines.ts'
import { sourceSyntax, sourceSyntaxFromMarkdown } from './source-syntax.ts'

/** Markdown's tree of one piece of a file. */
export interface Tree {
  readonly children: readonly RootContent[]
  /** Addresses that stand apart from the words; parsed alone, a piece sees only its own. */
  readonly definitions: readonly Definition[]
  /** The piece, as it stands in the file. */
  readonly text: string
  readonly start: number
}

const colon = 58

/**
 * Of the directives only the leaf: the text form swallows `:word` in prose, and the container form is ours, since it
 * takes time that grows with the square of the blocks left open.
 */
function leafDirective(): Extension {
  const leaf = [directive().flow?.[colon]].flat().slice(-1)
  return { flow: { [colon]: leaf.filter((construct): construct is Construct => construct !== undefined) } }
}

const syntax: Extension[] = [
  gfmTable(),
  gfmTaskListItem(),
  gfmStrikethrough({ singleTilde: false }),
  leafDirective(),
  sourceSyntax,
]

const fromSyntax = [
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  directiveFromMarkdown(),
  sourceSyntaxFromMarkdown,
]

/** Parses lines that follow one another in a file. They must be within bounds. */
export function parseMarkdown(lines: readonly Line[]): Tree {
  const text = lines.map((line) => line.text).join('\n')
  const root = fromMarkdown(text, { extensions: syntax, mdastExtensions: fromSyntax })
  const definitions: Definition[] = []
  visit(root, 'definition', (node) => void definitions.push(node))
  return { children: root.children, definitions, text, start: lines[0]?.start ?? 0 }
}

/** Where a node of a tree stands in the file. */
export function placeOf(tree: Tree, node: Nodes): Place {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? tree.text.length
  return { start: tree.start + start, end: tree.start + end }
}

/** A node as its author wrote it. */
export function writtenAs(tree: Tree, node: Nodes): string {
  return tree.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
