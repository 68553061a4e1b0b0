import type { LeafDirective } from 'mdast-util-directive'
import type { RichText } from '../../domain/lesson/rich-text.ts'
import { isUnmarked } from '../../domain/question/unmarked.ts'
import { demands, type Question } from '../../domain/question/question.ts'
import type { Answers, Gap, Item, QuestionMaterial } from '../../questions/material.ts'
import { namedKinds, readerFor } from '../../questions/reading.ts'
import { kindAttributes, type AttributeValues } from '../block-attributes.ts'
import type { BlockPiece } from '../cut.ts'
import { editionOf } from '../edition.ts'
import { placeOf, type Tree } from '../markdown.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'
import { readBlocks } from '../text/blocks.ts'
import type { LessonContext, TextContext } from '../text/context.ts'
import { readInlines } from '../text/inlines.ts'
import { reportDefinitions } from '../text/links.ts'
import { watched } from '../watched-report.ts'
import { collectInto, readAnswers } from './answers.ts'
import { divide } from './divide.ts'
import { reportLazyLines } from './lazy-lines.ts'
import { partsOf } from './parts.ts'

export interface ReadQuestion {
  /** Absent when no kind could make one. */
  readonly question?: Question
  /** Its kind, the number of its parts and which of them are right: what a translation has to have too. */
  readonly shape: string
}

/** The question of a `:::check` or `:::question`; undefined when nothing can be made of it. */
export function readQuestion(
  lesson: LessonContext,
  piece: BlockPiece,
  values: AttributeValues,
  tree: Tree,
): ReadQuestion | undefined {
  const context: TextContext = { ...lesson, tree, block: piece.head.name }
  const { report } = context
  reportDefinitions(context)
  reportLazyLines(tree, tree.children, report)
  const headings = tree.children.filter((node) => node.type === 'heading')
  if (headings.length > 0) {
    // With a line turned into a heading, the rest cannot be told apart.
    readBlocks(context, headings)
    return undefined
  }
  const material = readMaterial(context, piece, values)
  if (!material) return undefined
  context.advice.question(material)
  const reader = readerFor(material)
  const { question, faults } = reader.readQuestion(material)
  for (const { code, at, about = '' } of faults) report(code, at, { about })
  const shape = `${reader.kind} ${countOf(material.answers)}`
  return question ? { question: { ...question, edition: editionOf(question) }, shape } : { shape }
}

function countOf(answers: Answers): string {
  switch (answers.shape) {
    case 'options': {
      return rightOf(answers.items)
    }
    case 'order':
    case 'criteria':
      return `of ${answers.items.length}`
    case 'nothing':
      return ''
    case 'table':
      return `of ${answers.rows.length}`
    case 'gaps':
      return `of ${answers.gaps.length}, expected wrong answers: ${answers.wrong.length}`
    case 'groups':
      return `of ${answers.groups.map(({ items }) => items.length).join(' + ')}`
    case 'marked': {
      const marks = answers.paragraphs.flat().flatMap(({ mark }) => mark?.as ?? [])
      return `marked ${marks.join(', ')}; reasons ${rightOf(answers.reasons)}`
    }
    case 'number':
      return `${answers.text}, expected wrong answers: ${answers.wrong.length}`
  }
}

const rightOf = (items: readonly Item[]): string => {
  const right = items.flatMap(({ box }, index) => (box === 'ticked' ? [index + 1] : []))
  return `of ${items.length}, right: ${right.join(', ')}`
}

function readMaterial(
  context: TextContext,
  piece: BlockPiece,
  values: AttributeValues,
): QuestionMaterial | undefined {
  const { tree } = context
  const { report, failed: hasFailed } = watched(context.report)
  const { hints, body, explanation } = divide(tree, report)
  const kind = namedKinds.find((name) => name === values.get('kind')?.value)
  const parts = partsOf(tree, body, report, kind)
  const gaps: Gap[] = []
  const { report: watchedReport, failed } = watched(report)
  const stemContext = { ...context, report: watchedReport, blank: collectInto(gaps) }
  // Of a kind that is written otherwise, nothing can be told apart.
  const isOpaque = parts === 'several' || (parts === 'none' && kind !== undefined)
  const stem = isOpaque ? [] : readBlocks(stemContext, parts === 'none' ? body : parts.stem)
  // What was meant as an answer and is not written as one has been reported as that.
  if (parts === 'none' && kind !== undefined) report('shape-of-kind', piece.head.at, { about: kind })
  else if (parts === 'none' && !failed()) report('no-answers', piece.head.at, {})
  const explained = readBlocks(context, explanation)
  const hint = readHint(context, hints[0])
  checkObjective(context, values, report)
  // Nothing is right in an opinion, so there may be nothing to explain.
  if (explained.length === 0 && !hasFailed() && !isUnmarked(kind ?? ''))
    report('no-explanation', piece.head.at, {})
  if (typeof parts === 'string') return undefined
  if (stem.length === 0) report('question-without-text', piece.head.at, {})
  const demand = demands.find((name) => name === values.get('demand')?.value)
  const unit = values.get('unit')?.value
  const claim = values.get('claim')
  if (claim?.value) context.noteClaim(claim.value, claim.at)
  const see = values.get('see')
  if (see?.value) context.noteSee(see.value, see.at)
  return {
    id: values.get('#id')?.value ?? '',
    at: piece.head.at,
    objective: values.get('objective')?.value ?? '',
    ...(demand === undefined ? {} : { demand }),
    ...(see?.value ? { see: see.value } : {}),
    stem,
    ...(hint === undefined ? {} : { hint }),
    explanation: explained,
    answers: readAnswers(context, parts, gaps, piece.head.at),
    language: context.language,
    ...(unit === undefined ? {} : { unit }),
    fixedOrder: values.get('shuffle')?.value === 'no',
    ...(kind === undefined ? {} : { kind }),
    ...(context.scale ? { scale: context.scale } : {}),
    ...(context.names.places ? { places: context.names.places } : {}),
    attributes: new Map([...values].filter(([name]) => kindAttributes.includes(name))),
  }
}

function readHint(context: TextContext, node: LeafDirective | undefined): RichText | undefined {
  if (!node) return undefined
  const children = readInlines(context, node.children)
  if (children.length > 0) return [{ type: 'paragraph', children }]
  context.report('empty-hint', placeOf(context.tree, node), {})
  return undefined
}

function checkObjective({ objectives }: LessonContext, values: AttributeValues, report: Report): void {
  const objective = values.get('objective')
  if (!objective?.value || !objectives || objectives.has(objective.value)) return
  const near = nearest(objective.value, objectives)
  report('unknown-objective', objective.at, { name: objective.value, near })
}
