/** A file's text with one kind of line end and no byte order mark, so that places in it are places in the file. */
export interface SourceText {
  readonly path: string
  readonly text: string
  /** Where each line begins. */
  readonly lineStarts: readonly number[]
}

export interface Point {
  readonly line: number
  readonly column: number
}

/** Line ends of Windows and of old Macs become `\n`; neither changes a line's number nor a column. */
export function sourceText(path: string, raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { path, text, lineStarts }
}

/** Line and column, from 1; a place outside the text is taken to its nearest end. */
export function pointAt(source: SourceText, offset: number): Point {
  const place = Math.min(Math.max(offset, 0), source.text.length)
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((source.lineStarts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: place - (source.lineStarts[low] ?? 0) + 1 }
}

/** The text of a line, by its number from 1. */
export function lineText(source: SourceText, line: number): string {
  const start = source.lineStarts[line - 1] ?? source.text.length
  const next = source.lineStarts[line]
  return source.text.slice(start, next === undefined ? undefined : next - 1)
}
