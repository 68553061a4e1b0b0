import { unzipSync } from 'fflate'
import type { Cell } from '../../src/exchange/sheet/cells.ts'

/** The cells of the first sheet of a workbook, as a spreadsheet would read them; it may hold no formula. */
export async function cellsIn(workbook: Blob): Promise<Cell[][]> {
  const files = unzipSync(new Uint8Array(await workbook.arrayBuffer()))
  const text = (name: string): string => new TextDecoder().decode(files[name] ?? new Uint8Array())
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inner = '']) =>
    unescaped([...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, each = '']) => each).join('')),
  )
  const sheet = text('xl/worksheets/sheet1.xml')
  if (sheet.includes('<f>')) throw new Error('There is a formula in it.')
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) => {
    const cells: Cell[] = []
    for (const [, attributes = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const value = /<v>(.*?)<\/v>/su.exec(inner)?.[1]
      const place = columnOf(/r="([A-Z]+)/u.exec(attributes)?.[1] ?? '')
      if (value === undefined) continue
      cells[place] = attributes.includes('t="s"') ? (shared[Number(value)] ?? null) : Number(value)
    }
    return cells
  })
  const width = Math.max(...rows.map(({ length }) => length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
