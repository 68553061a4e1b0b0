import { bounds, utf8Bytes } from '../bounds.ts'
import type { Finding } from '../finding.ts'
import { reportInto, type Report } from '../report.ts'
import { sourceText, type SourceText } from '../source-text.ts'

/** A file of the folder of courses. A picture is only known to be there. */
export type SourceFile =
  | { readonly path: string; readonly text: string; readonly bytes?: number }
  | { readonly path: string; readonly binary: true; readonly bytes: number }

/** A text file, and who hears of what is wrong with it. */
export interface OpenFile {
  readonly source: SourceText
  readonly report: Report
}

/** A file's text; undefined when it is too large or, where something has to be in it, empty: that is reported. */
export function openFile(file: SourceFile, findings: Finding[], mayBeEmpty: boolean): OpenFile | undefined {
  if ('binary' in file) return undefined
  const source = sourceText(file.path, file.text)
  const report = reportInto(findings, source)
  const bytes = file.bytes ?? utf8Bytes(file.text)
  if (bytes > bounds.fileBytes) {
    report('file-too-large', { start: 0, end: 0 }, { bytes, most: bounds.fileBytes })
    return undefined
  }
  if (!mayBeEmpty && source.text.trim() === '') {
    report('empty-file', { start: 0, end: 0 }, {})
    return undefined
  }
  return { source, report }
}
