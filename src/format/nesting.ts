/** Enough to know that a line is too deep; counting on would cost as much as what the bound is to prevent. */
const deepEnough = 64

/**
 * Counts, line by line, how deep quotes and lists stand inside one another: by the marks that a line begins with, and by
 * the list items above whose text it is indented to. Where Markdown would see text it may count an item too many.
 */
export function depthCounter(): (line: string) => number {
  /** The columns at which the text of the list items above begins. */
  let items: number[] = []
  return (line) => {
    if (line.trim() === '') return 0
    let at = 0
    let column = 0
    let quotes = 0
    while (quotes + items.length < deepEnough) {
      const blanks = /^[ \t]*/u.exec(line.slice(at))?.[0] ?? ''
      column += width(blanks, column)
      at += blanks.length
      const mark = /^(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/u.exec(line.slice(at, at + 11))?.[0]
      if (mark !== '>') items = itemsAround(items, column)
      if (mark === undefined) break
      at += mark.length
      column += mark.length
      if (mark === '>') quotes += 1
      else items = [...items, column + 1]
    }
    return quotes + items.length
  }
}

function itemsAround(items: number[], column: number): number[] {
  return items.filter((textColumn) => textColumn <= column)
}

function width(blanks: string, column: number): number {
  let to = column
  for (const blank of blanks) to += blank === '\t' ? 4 - (to % 4) : 1
  return to - column
}
