import type { PhrasingContent } from 'mdast'
import type { Inline } from '../../domain/lesson/rich-text.ts'
import { bounds } from '../bounds.ts'
import { slugPattern } from '../keys.ts'
import { placeOf, writtenAs } from '../markdown.ts'
import type { CitationNode } from '../source-syntax.ts'
import type { TextContext } from './context.ts'
import { reportHtml } from './html.ts'
import { reportLeftovers } from './leftovers.ts'
import { definitionOf, isTarget, readLink } from './links.ts'

/** Markdown's inline nodes as a lesson holds them; what a lesson cannot hold is reported and left out. */
export function readInlines(context: TextContext, nodes: readonly PhrasingContent[], depth = 0): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes)
    for (const inline of readInline(context, node, depth)) {
      const last = inlines.at(-1)
      if (typeof inline === 'string' && typeof last === 'string') inlines.splice(-1, 1, last + inline)
      else if (inline !== '') inlines.push(inline)
    }
  // What stood before a note between authors does not end in the blank before it.
  const last = inlines.at(-1)
  if (nodes.at(-1)?.type === 'html' && typeof last === 'string') inlines.splice(-1, 1, last.trimEnd())
  return inlines
}

function readInline(context: TextContext, node: PhrasingContent, depth: number): readonly Inline[] {
  const { report, tree } = context
  const at = placeOf(tree, node)
  switch (node.type) {
    case 'text':
      reportLeftovers(context, node)
      return [node.value.replace(/[ \t]*\n[ \t]*/gu, ' ')]
    case 'emphasis':
    case 'strong':
      if (depth >= bounds.depth) {
        report('nested-too-deep', at, { most: bounds.depth })
        return []
      }
      return [{ type: node.type, children: readInlines(context, node.children, depth + 1) }]
    case 'inlineCode':
      return [{ type: 'code', text: node.value.replace(/\n/gu, ' ') }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return readLink(context, node.url, at, readInlines(context, node.children, depth + 1))
    case 'linkReference': {
      const children = readInlines(context, node.children, depth + 1)
      const definition = definitionOf(tree, node)
      // An address that is not allowed is reported where it is given.
      const isAllowed = definition && isTarget(definition.url)
      return isAllowed ? readLink(context, definition.url, at, children) : children
    }
    case 'image':
    case 'imageReference':
      report('picture-in-text', at, {})
      return []
    case 'html':
      reportHtml(context, node)
      return []
    case 'delete':
      report('crossed-out', at, {})
      return readInlines(context, node.children, depth + 1)
    case 'citation':
      return readCitation(context, node)
    case 'blank':
      if (context.blank) return [context.blank(node, at)]
      report('blank-outside-question', at, {})
      return []
    case 'textDirective':
    case 'footnoteReference':
      // Syntax that is not switched on; nothing makes these nodes.
      return [writtenAs(tree, node)]
  }
}

function readCitation({ report, tree, names }: TextContext, node: CitationNode): readonly Inline[] {
  const at = placeOf(tree, node)
  const comma = node.value.indexOf(',')
  const source = (comma < 0 ? node.value : node.value.slice(0, comma)).trim()
  const place = comma < 0 ? undefined : node.value.slice(comma + 1).trim()
  if (!slugPattern.test(source) || place === '') {
    report('malformed-citation', at, { text: writtenAs(tree, node) })
    return []
  }
  if (!names.has('source', source))
    report('unknown-source', at, { name: source, near: names.nearest('source', source) })
  return [{ type: 'citation', source, ...(place === undefined ? {} : { place }) }]
}
