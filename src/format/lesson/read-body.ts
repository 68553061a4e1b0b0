import type { Heading } from 'mdast'
import type { LessonBlock, Section } from '../../domain/lesson/lesson.ts'
import type { Inline } from '../../domain/lesson/rich-text.ts'
import type { Place } from '../../questions/material.ts'
import { readHead } from '../block-attributes.ts'
import type { BlockPiece, Piece, ProsePiece } from '../cut.ts'
import { placeOf, writtenAs } from '../markdown.ts'
import { treeOf } from '../pieces.ts'
import { readQuestion } from '../question/read-question.ts'
import { readFigure } from '../figures/read-figure.ts'
import { readBlocks, readTitle } from '../text/blocks.ts'
import type { LessonContext, TextContext } from '../text/context.ts'
import { reportDefinitions } from '../text/links.ts'
import { watched } from '../watched-report.ts'
import type { Landmark } from './outline.ts'
import { readLessonBlock } from './read-block.ts'

interface OpenSection {
  readonly id: string
  readonly title: readonly Inline[]
  readonly at: Place
  readonly blocks: LessonBlock[]
  hasCheck: boolean
}

/** The pieces of a lesson as its sections. */
export function readBody(
  lesson: LessonContext,
  pieces: readonly Piece[],
): {
  readonly opening: readonly LessonBlock[]
  readonly sections: readonly Section[]
  readonly outline: Landmark[]
} {
  const opening: LessonBlock[] = []
  const sections: OpenSection[] = []
  const outline: Landmark[] = []
  const add = (block: LessonBlock) => (sections.at(-1)?.blocks ?? opening).push(block)
  for (const piece of pieces) {
    if (piece.type === 'prose') readProse(lesson, piece, add, (section) => sections.push(section))
    else if (piece.type === 'figure') {
      const figure = readFigure(lesson, piece)
      if (figure) add({ type: 'figure', figure })
      if (figure?.id !== undefined) outline.push({ id: figure.id, at: piece.head.at, shape: piece.head.name })
    } else {
      const section = sections.at(-1)
      if (section && piece.head.name === 'check') section.hasCheck = true
      const block = readBlockPiece(lesson, piece, outline)
      if (block) add(block)
    }
  }
  for (const section of sections) if (!section.hasCheck) lesson.report('no-check-in-section', section.at, {})
  return { opening, sections: sections.map(({ id, title, blocks }) => ({ id, title, blocks })), outline }
}

function readProse(
  lesson: LessonContext,
  piece: ProsePiece,
  add: (block: LessonBlock) => void,
  begin: (section: OpenSection) => void,
): void {
  const tree = treeOf(piece, lesson.report)
  if (!tree) return
  const context: TextContext = { ...lesson, tree }
  reportDefinitions(context)
  lesson.advice.texts(tree)
  const isSection = (node: (typeof tree.children)[number]): node is Heading =>
    node.type === 'heading' && node.depth === 2 && writtenAs(tree, node).startsWith('#')
  let from = 0
  const addProse = (to: number) => {
    const text = readBlocks(context, tree.children.slice(from, to))
    if (text.length > 0) add({ type: 'prose', text })
    from = to + 1
  }
  for (const [index, node] of tree.children.entries())
    if (isSection(node)) {
      addProse(index)
      begin({ ...readTitle(context, node), at: placeOf(tree, node), blocks: [], hasCheck: false })
    }
  addProse(tree.children.length)
}

function readBlockPiece(
  lesson: LessonContext,
  piece: BlockPiece,
  outline: Landmark[],
): LessonBlock | undefined {
  if (!piece.sound) return undefined
  const { report, failed } = watched(lesson.report)
  const context = { ...lesson, report }
  const values = readHead(piece.head, report)
  if (!values) return undefined
  const id = values.get('#id')
  if (id?.value) lesson.takeId(id.value, id.at)
  if (id?.value && piece.head.name === 'claim') lesson.knowClaim(id.value)
  if (piece.head.name === 'question')
    report('block-in-wrong-file', piece.head.namePlace, {
      name: 'question',
      file: 'lesson.md',
      instead: 'check',
    })
  const tree = treeOf(piece, report)
  if (!tree) return undefined
  lesson.advice.texts(tree, values.get('verdict')?.value)
  if (piece.head.name === 'check' || piece.head.name === 'question') {
    const read = readQuestion(context, piece, values, tree)
    if (id && read) outline.push({ id: id.value, at: id.at, shape: read.shape })
    return read?.question && !failed() ? { type: 'check', question: read.question } : undefined
  }
  const block = readLessonBlock(context, piece, values, tree)
  if (id) outline.push({ id: id.value, at: id.at, shape: shapeOf(piece, block) })
  return failed() ? undefined : block
}

function shapeOf(piece: BlockPiece, block: LessonBlock | undefined): string {
  return block?.type === 'voices' ? `voices of ${block.voices.length}` : piece.head.name
}
