import { bounds, utf8Bytes, withinBounds } from './bounds.ts'
import type { BlockPiece, ProsePiece } from './cut.ts'
import { parseMarkdown, type Tree } from './markdown.ts'
import type { Report } from './report.ts'

/** Markdown's tree of a piece; undefined when the piece is not within bounds, which is then reported. */
export function treeOf(piece: BlockPiece | ProsePiece, report: Report): Tree | undefined {
  const most = piece.type === 'block' ? bounds.blockBytes : bounds.proseBytes
  const bytes = utf8Bytes(piece.lines.map((line) => line.text).join('\n'))
  if (bytes > most) {
    const first = piece.lines.find((line) => line.text.trim() !== '')
    const start = first?.start ?? 0
    const at = piece.type === 'block' ? piece.head.at : { start, end: start + (first?.text.length ?? 0) }
    report('block-too-large', at, { bytes, most })
    return undefined
  }
  return withinBounds(piece.lines, report) ? parseMarkdown(piece.lines) : undefined
}
