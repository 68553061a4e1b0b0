import type { Report } from '../report.ts'
import type { Yaml, YamlPath } from '../yaml-reading.ts'
import type { CourseAdvice } from './course-advice.ts'
import { reportWords } from './word-rules.ts'

/** Judges the texts of a YAML file that learners read, by the names of their fields and however deep they stand. */
export function reportYamlWords(
  yaml: Yaml,
  fields: readonly string[],
  advice: CourseAdvice,
  report: Report,
): void {
  const walk = (value: unknown, path: YamlPath, isRead: boolean): void => {
    if (typeof value === 'string') {
      if (!isRead) return
      const { start } = yaml.valueAt(path)
      // A quotation mark of YAML may stand before the text; the line is the same.
      reportWords(
        { text: value, placeAt: (from, to) => ({ start: start + from, end: start + to }) },
        advice,
        report,
      )
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key], isRead || fields.includes(key))
  }
  walk(yaml.data, [], false)
}
