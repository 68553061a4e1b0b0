import type { Place } from '../questions/material.ts'
import { describe, type FindingCode, type FindingValues } from './finding-codes.ts'
import type { Finding } from './finding.ts'
import { lineText, pointAt, type SourceText } from './source-text.ts'

/** Notes a finding at a place of one file. */
export type Report = <C extends FindingCode>(code: C, at: Place, values: FindingValues[C]) => void

/** Longer lines are findings themselves. */
const longestLineShown = 4_000

/** A report that adds to `findings`. A place that goes on over lines is shown to the end of its first. */
export function reportInto(findings: Finding[], source: SourceText): Report {
  return (code, at, values) => {
    const { severity, message, hint } = describe(code, values)
    const { line, column } = pointAt(source, at.start)
    const text = lineText(source, line)
    const endColumn = Math.min(column + Math.max(at.end - at.start, 0), text.length + 1)
    findings.push({
      path: source.path,
      line,
      column,
      ...(endColumn > column ? { endColumn } : {}),
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      source: text.slice(0, longestLineShown),
    })
  }
}
