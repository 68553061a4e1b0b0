import Papa from 'papaparse'
import type { Place } from '../../questions/material.ts'
import { watched } from '../watched-report.ts'
import type { OpenFile } from './source-file.ts'

export interface Cell {
  readonly text: string
  readonly at: Place
}

/** A table of a CSV file: its rows by the names in its first line. */
export interface CsvTable {
  readonly columns: readonly string[]
  /** Where the first line stands. */
  readonly headAt: Place
  readonly rows: readonly ReadonlyMap<string, Cell>[]
}

/** Reads comma-separated values, with the place of each; undefined when the file is no table, which is then reported. */
export function readCsv({ source, report: tell }: OpenFile): CsvTable | undefined {
  const { report, failed } = watched(tell)
  const lines: (readonly Cell[])[] = []
  let start = 0
  Papa.parse<string[]>(source.text, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const end = Math.min(meta.cursor, source.text.length)
      for (const { message } of errors) {
        report('csv-syntax', { start, end: lineEnd(source.text, start, end) }, { problem: message })
      }
      if (data.some((text) => text.trim() !== '')) lines.push(cellsOf(data, source.text, start))
      start = end
    },
  })
  const [head, ...rest] = lines
  if (!head || failed()) return undefined
  const columns = head.map(({ text }) => text)
  for (const cells of rest)
    if (cells.length !== head.length) {
      const problem = `the first line has ${head.length} columns, this one ${cells.length}`
      report('csv-syntax', { start: cells[0]?.at.start ?? 0, end: cells.at(-1)?.at.end ?? 0 }, { problem })
    }
  if (failed()) return undefined
  const rows = rest.map(
    (cells) =>
      new Map(cells.flatMap((cell, index) => (columns[index] === undefined ? [] : [[columns[index], cell]]))),
  )
  return { columns, headAt: { start: 0, end: head.at(-1)?.at.end ?? 0 }, rows }
}

/** The cells of a line, each where its text stands in the file. */
function cellsOf(texts: readonly string[], text: string, start: number): Cell[] {
  let from = start
  return texts.map((raw) => {
    const found = text.indexOf(raw.replaceAll('"', '""'), from)
    const at = found < 0 ? from : found
    from = at + raw.length
    const trimmed = raw.trim()
    const begins = at + raw.indexOf(trimmed)
    return { text: trimmed, at: { start: begins, end: begins + trimmed.length } }
  })
}

function lineEnd(text: string, start: number, end: number): number {
  const newline = text.indexOf('\n', start)
  return newline < 0 ? end : Math.min(newline, end)
}
