import type { Finding } from '../finding.ts'
import { reportInto } from '../report.ts'
import { sourceText } from '../source-text.ts'
import type { SourceFile } from './source-file.ts'

/** Texts beside a lesson that nothing reads: most often a name with a mistake in it. */
export function reportUnexpected(
  folder: ReadonlyMap<string, SourceFile>,
  isExpected: (name: string) => boolean,
  findings: Finding[],
  names: readonly string[] = ['lesson.md', 'quiz.md', 'lesson.ur.md'],
  texts = /\.(?:md|ya?ml)$/iu,
): void {
  for (const [name, file] of folder) {
    if ('binary' in file || isExpected(name) || names.includes(name)) continue
    if (/^readme\.md$/iu.test(name) || !texts.test(name)) continue
    const report = reportInto(findings, sourceText(file.path, file.text))
    report('unexpected-file', { start: 0, end: 0 }, { name, names })
  }
}
