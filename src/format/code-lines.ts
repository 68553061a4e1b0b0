import type { Line } from './lines.ts'
import { blankLine } from './lines.ts'

interface OpenCode {
  readonly line: Line
  readonly fence: string
  /** How a line must begin to be in the quote or list item in which the code began. */
  readonly within: RegExp
  readonly lines: Line[]
}

/** The lines inside fenced code, its fences included; and where code begins that is never closed. */
export function codeLines(lines: readonly Line[]): {
  readonly inCode: ReadonlySet<Line>
  readonly unclosed?: Line
} {
  const inCode = new Set<Line>()
  let open: OpenCode | undefined
  for (const line of lines) {
    if (open && !blankLine.test(line.text) && !open.within.test(line.text)) {
      // Its quote or list item has ended, and the code with it.
      for (const each of open.lines) inCode.add(each)
      open = undefined
    }
    if (open) {
      open.lines.push(line)
      if (!closes(line.text, open.fence)) continue
      for (const each of open.lines) inCode.add(each)
      open = undefined
    } else open = opening(line)
  }
  return open ? { inCode, unclosed: open.line } : { inCode }
}

const fenceLine = /^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*)[ \t]*(`{3,}(?![^`]*`)|~{3,})/u

function opening(line: Line): OpenCode | undefined {
  const [, marks = '', fence] = fenceLine.exec(line.text) ?? []
  if (fence === undefined) return undefined
  return { line, fence, within: begins(marks), lines: [line] }
}

function begins(marks: string): RegExp {
  if (marks.includes('>')) return /^[ \t]*>/u
  return marks.trim() === '' ? /^/u : /^[ \t]/u
}

function closes(text: string, fence: string): boolean {
  const bare = text.replace(/^[ \t>]*/u, '').trimEnd()
  return bare.length >= fence.length && bare === fence.slice(0, 1).repeat(bare.length)
}
