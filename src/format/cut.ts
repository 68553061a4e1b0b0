import type { Place } from '../questions/material.ts'
import { readFence, readFigureLine, type BlockHead } from './block-head.ts'
import { codeLines } from './code-lines.ts'
import { linesOf, type Line } from './lines.ts'
import type { Report } from './report.ts'

/** Lines that are parsed together, and alone. */
export interface ProsePiece {
  readonly type: 'prose'
  readonly lines: readonly Line[]
}

export interface BlockPiece {
  readonly type: 'block'
  readonly head: BlockHead
  readonly lines: readonly Line[]
  /** False when its first line is wrong or its last is missing: then nothing of it is used. */
  readonly sound: boolean
}

/** A line that asks for a figure. */
export interface FigurePiece {
  readonly type: 'figure'
  readonly head: BlockHead
  /** False when something on the line is wrong: then nothing is drawn. */
  readonly sound: boolean
}

export type Piece = ProsePiece | BlockPiece | FigurePiece

interface Open {
  readonly head: BlockHead
  readonly lines: Line[]
}

/**
 * Cuts a text at the lines that begin with `:::`, and at those of figures, outside code. Whatever is wrong with those lines is reported here, and
 * nothing of such a piece goes on: what was meant as a question must not appear as prose, with its key.
 */
export function cutIntoPieces(text: string, from: number, report: Report): Piece[] {
  const lines = linesOf(text, from)
  const { inCode, unclosed } = codeLines(lines)
  if (unclosed) report('unclosed-code', wholeLine(unclosed), {})

  const pieces: Piece[] = []
  let prose: Line[] = []
  let open: Open | undefined
  const endProse = () => {
    if (prose.length > 0) pieces.push({ type: 'prose', lines: prose })
    prose = []
  }
  const endBlock = ({ head, lines: inside }: Open, closed: boolean) => {
    if (!closed) report('unclosed-block', head.at, { name: head.name })
    const sound = closed && head.sound && !(unclosed && inside.includes(unclosed))
    pieces.push({ type: 'block', head, lines: inside, sound })
  }
  for (const line of lines) {
    const fence = inCode.has(line) ? undefined : readFence(line, report)
    const figure = open || inCode.has(line) ? undefined : readFigureLine(line, report)
    if (figure) {
      endProse()
      pieces.push({ type: 'figure', head: figure, sound: figure.sound })
    } else if (!fence) (open?.lines ?? prose).push(line)
    else if (fence.type === 'open') {
      if (open) endBlock(open, false)
      endProse()
      open = { head: fence.head, lines: [] }
    } else if (open) {
      endBlock(open, true)
      open = undefined
    } else {
      report('stray-fence', wholeLine(line), {})
      // What stands above it was most likely meant as a part of a block.
      prose = []
    }
  }
  if (open) endBlock(open, false)
  endProse()
  return pieces.filter((piece) => piece.type !== 'prose' || !(unclosed && piece.lines.includes(unclosed)))
}

function wholeLine(line: Line): Place {
  return { start: line.start, end: line.start + line.text.length }
}
