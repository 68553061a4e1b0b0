import type { Method } from '../../domain/lesson/method.ts'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { readFields } from '../fields.ts'
import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import { readYaml } from '../yaml-reading.ts'
import { methodFields } from './guide-schemas.ts'
import { openFile, type SourceFile } from './source-file.ts'

/** The texts of its own; in `lesson` stands a name. */
const ownTexts = ['parts', 'labels', 'verdicts', 'limits', 'was', 'now', 'why']

/** Reads a method.yaml. `shown` are the lessons that have a page, which a correction can be about. */
export function readMethod(
  file: SourceFile | undefined,
  shown: readonly string[],
  advice: CourseAdvice,
  findings: Finding[],
): Method | undefined {
  const opened = file && openFile(file, findings, false)
  if (!opened) return undefined
  const { source, report } = opened
  const yaml = readYaml(source, { start: 0, end: source.text.length }, report)
  if (!yaml) return undefined
  reportYamlWords(yaml, ownTexts, advice, report)
  const method = readFields(methodFields, yaml, [], 'The file', report)
  for (const [index, { lesson }] of (method?.corrections ?? []).entries())
    if (lesson !== undefined && !shown.includes(lesson))
      report('lesson-not-found', yaml.valueAt(['corrections', index, 'lesson']), {
        name: lesson,
        near: nearest(lesson, shown),
      })
  return method
}
