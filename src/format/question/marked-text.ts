import type { Blockquote, PhrasingContent } from 'mdast'
import { markNames, type MarkName, type Run } from '../../questions/material.ts'
import { placeOf } from '../markdown.ts'
import type { TextContext } from '../text/context.ts'
import { readInlines } from '../text/inlines.ts'

/** The paragraphs of a quote as runs of words, each with its mark: `[words](must: "why")`. */
export function readRuns(context: TextContext, quote: Blockquote): Run[][] {
  return quote.children.flatMap((node): Run[][] => {
    if (node.type === 'paragraph') return [node.children.flatMap((child) => readRun(context, child))]
    if (node.type !== 'html') context.report('text-not-markable', placeOf(context.tree, node), { about: '' })
    return []
  })
}

function readRun(context: TextContext, node: PhrasingContent): Run[] {
  const at = placeOf(context.tree, node)
  const as = node.type === 'link' ? markOf(node.url) : undefined
  if (node.type !== 'link' || as === undefined) {
    const text = readInlines(context, [node])
    return text.length > 0 ? [{ at, text }] : []
  }
  const why = node.title?.trim()
  return [{ at, text: readInlines(context, node.children), mark: { as, ...(why ? { why } : {}) } }]
}

const markOf = (url: string): MarkName | undefined => markNames.find((name) => url === `${name}:`)
