import type { LessonBlock } from '../../domain/lesson/lesson.ts'
import { sourceQuestions, type SourceQuestion } from '../../domain/lesson/lesson.ts'
import { claimVerdicts, confidences } from '../../domain/lesson/reference.ts'
import { inlineNodes, type RichText } from '../../domain/lesson/rich-text.ts'
import type { AttributeValues } from '../block-attributes.ts'
import type { BlockPiece } from '../cut.ts'
import type { Tree } from '../markdown.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'
import { readBlocks } from '../text/blocks.ts'
import type { LessonContext, TextContext } from '../text/context.ts'
import { reportDefinitions } from '../text/links.ts'
import { readClaim } from './claim.ts'
import { readVoices } from './voices.ts'

/** A block of a lesson that is no question; undefined when it cannot be shown. */
export function readLessonBlock(
  lesson: LessonContext,
  piece: BlockPiece,
  values: AttributeValues,
  tree: Tree,
): LessonBlock | undefined {
  const context: TextContext = { ...lesson, tree, block: piece.head.name }
  const { report } = context
  const value = (name: string) => values.get(name)?.value ?? ''
  reportDefinitions(context)
  switch (piece.head.name) {
    case 'known': {
      const confidence = confidences.find((name) => name === value('confidence'))
      const text = readBlocks(context, tree.children)
      if (text.length === 0) report('empty-block', piece.head.at, { name: 'known' })
      return confidence && { type: 'known', confidence, text }
    }
    case 'claim': {
      const verdict = claimVerdicts.find((name) => name === value('verdict'))
      const claim = readClaim(context, piece)
      if (claim && !hasCitation(claim.text)) report('claim-without-source', piece.head.at, {})
      const written = values.get('verdict')
      if (verdict && written) lesson.noteVerdict(value('#id'), verdict, written.at)
      return verdict && claim && { type: 'claim', id: value('#id'), verdict, ...claim }
    }
    case 'voices': {
      const voices = readVoices(context, piece)
      return { type: 'voices', id: value('#id'), question: value('question'), voices }
    }
    case 'source': {
      const text = readBlocks(context, tree.children)
      if (text.length === 0) report('empty-block', piece.head.at, { name: 'source' })
      checkSource(lesson, values)
      return { type: 'source', id: value('#id'), source: value('source'), asks: asksOf(values, report), text }
    }
    default:
      return undefined
  }
}

function hasCitation(text: RichText): boolean {
  return [...inlineNodes(text)].some((node) => typeof node !== 'string' && node.type === 'citation')
}

function checkSource({ report, names }: LessonContext, values: AttributeValues): void {
  const source = values.get('source')
  if (source?.value && !names.has('source', source.value))
    report('unknown-source', source.at, { name: source.value, near: names.nearest('source', source.value) })
}

/** Which of the standing questions a source card asks; all, when it does not say. */
function asksOf(values: AttributeValues, report: Report): readonly SourceQuestion[] {
  const asks = values.get('asks')
  if (!asks) return sourceQuestions
  return asks.value.split(',').flatMap((written) => {
    const name = written.trim()
    const known = sourceQuestions.find((question) => question === name)
    if (known === undefined)
      report('wrong-attribute', asks.at, {
        name: 'asks',
        value: name,
        known: sourceQuestions,
        near: nearest(name, sourceQuestions),
      })
    return known === undefined ? [] : [known]
  })
}
