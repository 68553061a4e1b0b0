import { findingCodes } from './finding-codes.ts'
import type { Report } from './report.ts'

/** A report that remembers whether an error went through it: what has one is not shown. */
export function watched(report: Report): { readonly report: Report; readonly failed: () => boolean } {
  let hasFailed = false
  return {
    report: (code, at, values) => {
      if (findingCodes[code].severity === 'error') hasFailed = true
      report(code, at, values)
    },
    failed: () => hasFailed,
  }
}
