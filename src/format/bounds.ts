import { blankLine, type Line } from './lines.ts'
import type { Report } from './report.ts'
import { depthCounter } from './nesting.ts'

/**
 * What a file may hold, checked before Markdown sees it: a parser's work can grow with the square of a paragraph, of its
 * marks and of its nesting, and files come from strangers too.
 */
export const bounds = {
  fileBytes: 512 * 1024,
  blockBytes: 16 * 1024,
  /** Of text between two blocks. */
  proseBytes: 64 * 1024,
  /** Characters on lines without a blank one between them. */
  run: 4_000,
  /** Of the marks that can pair up or nest, in one run. */
  marks: 600,
  depth: 8,
  /** Stretches of lines between blank ones, in what is parsed together. */
  runs: 1_000,
} as const

/** How many bytes a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Whether Markdown may see these lines; what it may not see is reported, once for each kind and run. */
export function withinBounds(lines: readonly Line[], report: Report): boolean {
  let fits = true
  const runs = runsOf(lines)
  const surplus = runs[bounds.runs]?.[0]
  if (surplus) {
    report('too-many-paragraphs', place(surplus), { paragraphs: runs.length, most: bounds.runs })
    return false
  }
  for (const run of runs) {
    const [first] = run
    if (!first) continue
    const text = run.map((line) => line.text).join('\n')
    const marks = (text.match(/[*_~[\]<]/gu) ?? []).length
    if (text.length > bounds.run) {
      report('run-too-long', place(first), { characters: text.length, most: bounds.run })
      fits = false
    } else if (marks > bounds.marks) {
      report('too-many-marks', place(first), { marks, most: bounds.marks })
      fits = false
    }
  }
  const depthOf = depthCounter()
  const deep = lines.find((line) => depthOf(line.text) > bounds.depth)
  if (deep) report('nested-too-deep', place(deep), { most: bounds.depth })
  return fits && !deep
}

function place(line: Line): { start: number; end: number } {
  return { start: line.start, end: line.start + line.text.length }
}

/** Lines between blank ones. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let run: Line[] = []
  for (const line of lines) {
    if (!blankLine.test(line.text)) run.push(line)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}
