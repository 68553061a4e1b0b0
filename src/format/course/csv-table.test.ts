import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { readCsv } from './csv-table.ts'
import { openFile } from './source-file.ts'

function read(text: string) {
  const findings: Finding[] = []
  const open = openFile({ path: 'a.csv', text }, findings, false)
  const table = open && readCsv(open)
  const rows = table?.rows.map((cells) =>
    [...cells].map(([column, { text: value, at }]) => [
      column,
      value,
      open?.source.text.slice(at.start, at.end),
    ]),
  )
  return { columns: table?.columns, rows, findings: findings.map(({ line, code }) => `${line} ${code}`) }
}

describe('a table of comma-separated values', () => {
  test('is rows by the names of the first line, each value with its place', () => {
    const { columns, rows, findings } = read('year, killed\r\n2013, ≈5700\r\n\r\n2014,2013\r\n')
    expect(columns).toEqual(['year', 'killed'])
    expect(rows).toEqual([
      [
        ['year', '2013', '2013'],
        ['killed', '≈5700', '≈5700'],
      ],
      [
        ['year', '2014', '2014'],
        ['killed', '2013', '2013'],
      ],
    ])
    expect(findings).toEqual([])
  })

  test('may have commas, quotation marks and line ends in quotation marks', () => {
    const { rows } = read('name,note\n"a, b","she said ""no"" and\nleft"\nc,d\n')
    expect(rows?.map((row) => row.map(([, value]) => value))).toEqual([
      ['a, b', 'she said "no" and\nleft'],
      ['c', 'd'],
    ])
    expect(rows?.[1]?.[0]?.[2]).toBe('c')
  })

  test('is none when a quotation mark is never closed or a line has more or fewer values', () => {
    expect(read('a,b\n1,"2\n')).toMatchObject({ rows: undefined, findings: ['2 csv-syntax'] })
    expect(read('a,b\n1,2\n1\n1,2,3\n')).toMatchObject({
      rows: undefined,
      findings: ['3 csv-syntax', '4 csv-syntax'],
    })
  })
})
