import { citedIn } from '../../domain/question/question-texts.ts'
import type { Answers, Gap, Place, Row } from '../../questions/material.ts'
import { placeOf, writtenAs } from '../markdown.ts'
import type { BlankNode } from '../source-syntax.ts'
import { readBlocks } from '../text/blocks.ts'
import type { TextContext } from '../text/context.ts'
import { readGroups } from './groups.ts'
import { readItems, readRow } from './items.ts'
import { readRuns } from './marked-text.ts'
import type { Parts } from './parts.ts'

/** What a blank in the stem becomes, and what it accepts, noted in `gaps`. */
export function collectInto(gaps: Gap[]): (node: BlankNode, at: Place) => { type: 'blank'; key: string } {
  return (node, at) => {
    const key = `blank-${gaps.length + 1}`
    // In a table a bar has to be written `\|`.
    const accepted = node.value.split(/\\?\|/u).map((text) => text.replace(/\s+/gu, ' ').trim())
    gaps.push({ at, key, accepted })
    return { type: 'blank', key }
  }
}

/** What is to be answered, in the shape that the kinds know. */
export function readAnswers(
  context: TextContext,
  { key, wrong, reasons, model }: Parts,
  gaps: readonly Gap[],
  whole: Place,
): Answers {
  const wrongItems = wrong ? readItems(context, wrong, false) : []
  const node = key?.node
  const at = node ? placeOf(context.tree, node) : (gaps[0]?.at ?? whole)
  if (key?.role === 'list' && node?.type === 'list')
    return {
      shape: 'criteria',
      at,
      items: readItems(context, node, false),
      model: model ? readBlocks(context, model.children) : [],
    }
  if (node?.type === 'list' && key?.role === 'groups')
    return { shape: 'groups', at, groups: readGroups(context, node) }
  if (node?.type === 'blockquote')
    return {
      shape: 'marked',
      at,
      paragraphs: readRuns(context, node),
      reasons: reasons ? readItems(context, reasons, true) : [],
    }
  if (node?.type === 'list') {
    const isOptions = key?.role === 'options'
    return { shape: isOptions ? 'options' : 'order', at, items: readItems(context, node, isOptions) }
  }
  if (node?.type === 'table') {
    const [head = { at, cells: [] }, ...rows] = node.children.map((row) => readRow(context, row))
    return { shape: 'table', at, head: withSources(context, head), rows }
  }
  if (node?.type === 'paragraph') {
    const written = writtenAs(context.tree, node)
    if (written.includes('\n')) context.report('number-not-alone', at, {})
    return { shape: 'number', at, text: (written.split('\n')[0] ?? '').slice(1).trim(), wrong: wrongItems }
  }
  if (gaps.length === 0) return { shape: 'nothing', at }
  return { shape: 'gaps', at, gaps, wrong: wrongItems }
}

/** Which cells of a table's head cite a source, and what that is called. */
function withSources({ names }: TextContext, head: Row): Row {
  const cells = head.cells.map((cell) => {
    const cited = citedIn([[{ type: 'paragraph', children: cell.text }]])
    const [id] = cited
    return id === undefined || cited.length > 1
      ? cell
      : { ...cell, source: { id, name: names.sourceName(id) } }
  })
  return { ...head, cells }
}
