import type { Place } from '../questions/material.ts'
import type { Report } from './report.ts'
import type { SourceText } from './source-text.ts'

export interface CutFile {
  /** What stands between the two lines `---`; absent when there is none. */
  readonly frontMatter?: Place
  /** Where the rest begins. */
  readonly bodyStart: number
}

/** Cuts the YAML between two lines `---` off the beginning of a file. */
export function cutFrontMatter(source: SourceText, report: Report): CutFile | undefined {
  const opening = /^---[ \t]*(?:\n|$)/u.exec(source.text)
  if (!opening) {
    report('front-matter-missing', { start: 0, end: 0 }, {})
    return { bodyStart: 0 }
  }
  const start = opening[0].length
  const closing = /^---[ \t]*(?:\n|$)/mu.exec(source.text.slice(start))
  if (!closing) {
    report('front-matter-unclosed', { start: 0, end: 3 }, {})
    return undefined
  }
  const end = start + closing.index
  return { frontMatter: { start, end }, bodyStart: end + closing[0].length }
}
