import { openFile, type SourceFile } from '../course/source-file.ts'
import { codeLines } from '../code-lines.ts'
import { findingCodes } from '../finding-codes.ts'
import type { Finding } from '../finding.ts'
import { blankLine, linesOf, type Line } from '../lines.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'

/** `<!-- allow long-sentence: the list is the point -->` in Markdown, `# allow long-sentence: …` in YAML and front matter. */
const inMarkdown = /<!--[ \t]*allow[ \t]+([\w-]+)[ \t]*(?::[ \t]*((?:(?!-->)[^])*?))?[ \t]*-->/gu
const inYaml = /(?:^|[ \t])#[ \t]*allow[ \t]+([\w-]+)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/gu

const adviceNames = Object.entries(findingCodes).flatMap(([code, { severity }]) =>
  severity === 'advice' ? [code] : [],
)

/**
 * The findings without the advice that an author allows. An exception stands on the line of what it is for, or alone on the
 * line above. One that has no reason, or nothing to allow, is a finding itself.
 */
export function withoutAllowed(files: readonly SourceFile[], findings: readonly Finding[]): Finding[] {
  const left = new Set(findings)
  const own: Finding[] = []
  for (const file of files) {
    // What is too large was not read either.
    const opened = openFile(file, [], true)
    if (!opened || !/\ballow\b/u.test(opened.source.text)) continue
    const { source } = opened
    const report = openFile(file, own, true)?.report
    if (!report) continue
    const lines = linesOf(source.text)
    const { inCode } = codeLines(lines)
    for (const [index, line] of lines.entries()) {
      if (inCode.has(line)) continue
      const isYaml = /\.ya?ml$/iu.test(file.path)
      for (const match of line.text.matchAll(isYaml ? inYaml : eitherForm(lines, index))) {
        const about = numbersOf(lines, index, match[0])
        apply(match, line, about, file.path, left, report)
      }
    }
  }
  return [...left, ...own]
}

function apply(
  match: RegExpExecArray,
  line: Line,
  about: readonly number[],
  path: string,
  left: Set<Finding>,
  report: Report,
): void {
  const [written, code = '', reason = ''] = match
  const start = line.start + match.index + (written.length - written.trimStart().length)
  const at = { start, end: line.start + match.index + written.length }
  if (!adviceNames.includes(code)) {
    report('unknown-exception', at, { name: code, near: nearest(code, adviceNames) })
    return
  }
  if (reason === '') {
    report('exception-without-reason', at, { code })
    return
  }
  const allowed = [...left].filter(
    (finding) => finding.path === path && finding.code === code && about.includes(finding.line),
  )
  if (allowed.length === 0) report('exception-without-finding', at, { code })
  for (const finding of allowed) left.delete(finding)
}

/** The lines, from 1, that an exception is for: its own, or the next that is not blank when it stands alone. */
function numbersOf(lines: readonly Line[], index: number, written: string): readonly number[] {
  const isAlone = blankLine.test(lines[index]?.text.replace(written, '') ?? '')
  if (!isAlone) return [index + 1]
  const next = lines.findIndex(({ text }, other) => other > index && !blankLine.test(text))
  return [next + 1]
}

/** Front matter is YAML; it ends at the second line `---`. */
function eitherForm(lines: readonly Line[], index: number): RegExp {
  if (lines[0]?.text.trimEnd() !== '---') return inMarkdown
  const end = lines.findIndex(({ text }, other) => other > 0 && text.trimEnd() === '---')
  return index < end ? inYaml : inMarkdown
}
