/** A line without its end, and where it begins in the file. */
export interface Line {
  readonly start: number
  readonly text: string
}

export const blankLine = /^[ \t]*$/u

/** The lines of a text from `from` on, up to `to`. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = []
  let start = from
  while (start < to) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 || end > to ? to : end
    lines.push({ start, text: text.slice(start, stop) })
    start = stop + 1
  }
  return lines
}
