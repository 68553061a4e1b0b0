import type * as v from 'valibot'
import type { Chart, ChartRow, ChartValue } from '../../domain/figures/chart.ts'
import type { chartFields } from '../field-schemas.ts'
import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import type { Names } from '../names.ts'
import { watched } from '../watched-report.ts'
import { readCsv, type Cell, type CsvTable } from './csv-table.ts'
import type { ReadList } from './read-list.ts'
import { openFile, type OpenFile, type SourceFile } from './source-file.ts'
import { reportUnexpected } from './unexpected-files.ts'

type Described = v.InferOutput<v.StrictObjectSchema<typeof chartFields, undefined>>

/** Joins what charts.yaml says with the numbers of the files that it names. */
export function readCharts(
  list: ReadList<Described>,
  reference: ReadonlyMap<string, SourceFile>,
  names: Names,
  findings: Finding[],
): Chart[] {
  const data = new Map(
    [...reference].flatMap(([path, file]) =>
      /^data\/[^/]+\.csv$/iu.test(path) ? [[path.slice(5), file]] : [],
    ),
  )
  const used = list.entries.map(({ file }) => file)
  // Of an entry with mistakes in it nobody knows which file it means.
  if (used.length > 0 && used.length === list.ids?.size)
    reportUnexpected(data, (name) => used.includes(name), findings, used, /\.csv$/iu)
  const tables = new Map<string, { readonly open: OpenFile; readonly table: CsvTable } | undefined>()
  const tableOf = (name: string, file: SourceFile) => {
    const known = tables.get(name)
    if (known || tables.has(name)) return known
    const open = openFile(file, findings, false)
    const table = open && readCsv(open)
    const result = open && table && { open, table }
    tables.set(name, result)
    return result
  }
  return list.entries.flatMap((entry, index) => {
    const file = data.get(entry.file)
    if (!file) {
      const near = nearest(entry.file, data.keys())
      list.file?.report('data-not-found', list.placeOf(index, ['file']), { name: entry.file, near })
      return []
    }
    const read = tableOf(entry.file, file)
    const rows = read && rowsOf(entry, read.open, read.table, names)
    if (!rows) return []
    for (const [at, note] of entry.notes.entries())
      if (!rows.some(({ x }) => x === note.at))
        list.file?.report('note-without-row', list.placeOf(index, ['notes', at, 'at']), {
          name: note.at,
          near: nearest(
            note.at,
            rows.map(({ x }) => x),
          ),
        })
    const { file: _, notes: _notes, x, series, ...chart } = entry
    const { title, is } = x
    return [{ ...chart, x: { title, is }, series: series.map(({ column: _column, ...each }) => each), rows }]
  })
}

/** The rows of a chart; undefined when something is wrong with its file, which is then reported. */
function rowsOf(
  entry: Described,
  { report }: OpenFile,
  table: CsvTable,
  names: Names,
): ChartRow[] | undefined {
  const { report: fault, failed } = watched(report)
  const wanted = [entry.x.column, ...entry.series.map(({ column }) => column)]
  for (const name of wanted)
    if (!table.columns.includes(name))
      fault('missing-column', table.headAt, { name, near: nearest(name, table.columns) })
  if (failed()) return undefined
  const seen = new Set<string>()
  const rows = table.rows.map((cells): ChartRow => {
    const x = cells.get(entry.x.column) ?? nowhere
    if (entry.x.is === 'year' && !/^[1-9]\d{3}$/u.test(x.text)) fault('not-a-year', x.at, { name: x.text })
    else if (seen.has(x.text)) fault('duplicate-row', x.at, { name: x.text })
    seen.add(x.text)
    const sources = cells.get('sources')
    const ids = sources?.text.split(/\s+/u).filter((id) => id !== '') ?? []
    for (const id of ids)
      if (sources && !names.has('source', id))
        fault('unknown-source', sources.at, { name: id, near: names.nearest('source', id) })
    const note = entry.notes.find(({ at }) => at === x.text)?.text
    const values = entry.series.map(({ column }) => {
      const cell = cells.get(column) ?? nowhere
      const value = valueIn(cell)
      if (value === 'not a number') fault('not-a-number', cell.at, { name: cell.text, column })
      return value === 'not a number' ? undefined : value
    })
    return { x: x.text, values, sources: ids, ...(note === undefined ? {} : { note }) }
  })
  return failed() ? undefined : rows
}

/** `1524`; `≈1130`, which was worked out from other numbers; nothing, where there is none. */
function valueIn({ text }: Cell): ChartValue | 'not a number' {
  if (text === '') return undefined
  if (!/^≈?\d+(?:\.\d+)?$/u.test(text)) return 'not a number'
  return { number: Number(text.replace('≈', '')), isDerived: text.startsWith('≈') }
}

const nowhere: Cell = { text: '', at: { start: 0, end: 0 } }
