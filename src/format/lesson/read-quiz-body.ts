import type { Question } from '../../domain/question/question.ts'
import { readHead } from '../block-attributes.ts'
import type { BlockPiece, Piece, ProsePiece } from '../cut.ts'
import { placeOf } from '../markdown.ts'
import { treeOf } from '../pieces.ts'
import { readQuestion } from '../question/read-question.ts'
import { reportHtml } from '../text/html.ts'
import type { LessonContext } from '../text/context.ts'
import { watched } from '../watched-report.ts'
import type { Landmark } from './outline.ts'

/** The pieces of a quiz as its questions. */
export function readQuizBody(
  lesson: LessonContext,
  pieces: readonly Piece[],
): {
  readonly questions: readonly Question[]
  readonly count: number
  readonly outline: readonly Landmark[]
} {
  const outline: Landmark[] = []
  const questions = pieces.flatMap((piece) => {
    if (piece.type === 'block') return readPiece(lesson, piece, outline) ?? []
    if (piece.type === 'figure')
      lesson.report('figure-out-of-place', piece.head.at, { name: piece.head.name })
    else reportText(lesson, piece)
    return []
  })
  // A question with an error counts, so that one mistake does not make `draw` look like another.
  return { questions, count: pieces.filter((piece) => piece.type === 'block').length, outline }
}

function readPiece(lesson: LessonContext, piece: BlockPiece, outline: Landmark[]): Question | undefined {
  if (!piece.sound) return undefined
  const { name, namePlace } = piece.head
  const { report, failed } = watched(lesson.report)
  const values = readHead(piece.head, report)
  if (!values) return undefined
  const id = values.get('#id')
  if (id?.value) lesson.takeId(id.value, id.at)
  if (name !== 'question') {
    const instead = name === 'check' ? 'question' : undefined
    report('block-in-wrong-file', namePlace, { name, file: 'quiz.md', instead })
    if (name !== 'check') return undefined
  }
  const tree = treeOf(piece, report)
  if (tree) lesson.advice.texts(tree)
  const read = tree && readQuestion({ ...lesson, report }, piece, values, tree)
  if (id && read) outline.push({ id: id.value, at: id.at, shape: read.shape })
  return failed() ? undefined : read?.question
}

/** Comments may stand between the questions, and nothing else. */
function reportText(lesson: LessonContext, piece: ProsePiece): void {
  const tree = treeOf(piece, lesson.report)
  const context = tree && { ...lesson, tree }
  for (const node of tree?.children ?? []) {
    if (context && node.type === 'html') reportHtml(context, node)
    else if (tree) {
      lesson.report('text-in-quiz', placeOf(tree, node), {})
      return
    }
  }
}
