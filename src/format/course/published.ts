import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import { readYaml } from '../yaml-reading.ts'
import { openFile, type SourceFile } from './source-file.ts'

/** Ids that learners' records may refer to, and that no lesson has any more. */
export function reportUnpublished(
  file: SourceFile | undefined,
  ids: ReadonlySet<string>,
  findings: Finding[],
): void {
  const opened = file && openFile(file, findings, true)
  if (!opened) return
  const { source, report } = opened
  const yaml = readYaml(source, { start: 0, end: source.text.length }, report)
  if (!yaml) return
  const data: unknown = yaml.data ?? []
  if (!Array.isArray(data)) {
    report('wrong-value', yaml.valueAt([]), { name: 'The file', expected: 'a list of ids', hint: undefined })
    return
  }
  for (const [index, id] of data.entries()) {
    const name = String(id)
    if (!ids.has(name))
      report('published-id-missing', yaml.valueAt([index]), { name, near: nearest(name, ids) })
  }
}
