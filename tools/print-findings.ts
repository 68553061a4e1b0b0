import type { Finding } from '../src/format/finding.ts'

/** As wide as a terminal that nobody has made wider. */
const width = 100

/** A finding as its author sees it: where, what, the line with a caret under it, and what to write instead. */
export function printFinding(finding: Finding, folder = ''): string {
  const { path, line, column, severity, code, message, hint } = finding
  const place = `${folder === '' ? '' : `${folder}/`}${path}:${line}:${column}`
  const lines = [`${place} ${severity} ${code}`, `  ${message}`, ...sourceLines(finding)]
  return [...lines, ...(hint === undefined ? [] : [`  hint: ${hint}`])].join('\n')
}

/** All findings, and how many there are of each severity. */
export function printFindings(findings: readonly Finding[], folder = ''): string {
  return [...findings.map((finding) => printFinding(finding, folder)), countOf(findings)].join('\n\n')
}

function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const advice = findings.length - errors
  if (findings.length === 0) return 'No finding.'
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice.`
}

/** The line, or of a long one what stands around the place, and a caret under the place. */
function sourceLines({ line, column, endColumn = column + 1, source }: Finding): string[] {
  if (source === undefined || source === '') return []
  const from = column - 1 > width - 30 ? column - 31 : 0
  const shown = `${from > 0 ? '…' : ''}${source.slice(from, from + width)}${source.length > from + width ? '…' : ''}`
  const number = `  ${line} | `
  const before = `${from > 0 ? ' ' : ''}${source.slice(from, column - 1).replace(/[^\t]/gu, ' ')}`
  const carets = '^'.repeat(Math.max(1, Math.min(endColumn - column, width - (column - 1 - from))))
  return [`${number}${shown}`, `${' '.repeat(number.length)}${before}${carets}`]
}
