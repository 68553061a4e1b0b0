import writeXlsxFile, { type Row } from 'write-excel-file/universal'
import type { SheetTable } from './cells.ts'

/** The longest name that Excel gives a sheet, and what may not stand in one. */
const longestTitle = 31
const forbidden = /[[\]:*?/\\']/gu
/** More than this Excel refuses to have in one cell. */
const longestText = 32_000
/** In characters, about. */
const widths = { name: 26, other: 12 }

/**
 * A table as an Excel workbook. Texts are written as texts, which no spreadsheet runs, and numbers as numbers. The head and
 * the first column stay in sight.
 */
export function xlsxOf({ title, head, rows }: SheetTable): Promise<Blob> {
  const data: Row[] = [
    head.map((value) => ({ value: plain(value), type: String, fontWeight: 'bold', wrap: true })),
    ...rows.map((row): Row =>
      row.map((cell) => {
        if (cell === null || cell === '') return null
        return typeof cell === 'number' ? { value: cell, type: Number } : { value: plain(cell), type: String }
      }),
    ),
  ]
  const sheet = title.replace(forbidden, ' ').trim().slice(0, longestTitle)
  return writeXlsxFile(data, {
    sheet: sheet === '' ? 'Class' : sheet,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: head.map((_, index) => ({ width: index === 0 ? widths.name : widths.other })),
  }).toBlob()
}

/** Without what no XML may hold. */
const plain = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '').slice(0, longestText)
