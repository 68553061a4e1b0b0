/** A located remark about a lesson file, for its author. */
export interface Finding {
  readonly path: string
  /** From 1, in the file as its author sees it; a tab is one column, a byte order mark is none. */
  readonly line: number
  readonly column: number
  readonly endColumn?: number
  /** Stable, so that it can be searched for and spoken of. */
  readonly code: string
  /** Errors fail the build; advice does not. */
  readonly severity: 'error' | 'advice'
  readonly message: string
  /** What to write instead, where that can be told. */
  readonly hint?: string
  /** The line that it is about. */
  readonly source?: string
}

/** By file, then by place in it; findings at one place stay in the order in which they were made. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  )
}

/** By character codes: the order must not depend on whose machine it is. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
