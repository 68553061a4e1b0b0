import type { Guide, LessonPlan } from '../../domain/lesson/guide.ts'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { readFields } from '../fields.ts'
import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'
import { readYaml, type Yaml } from '../yaml-reading.ts'
import { guideFields, lessonPlanFields } from './guide-schemas.ts'
import { openFile, type SourceFile } from './source-file.ts'

/** The lessons of a course, by name, as its guide is held to them. */
export interface LessonNames {
  /** Those that have a page: each needs a plan. */
  readonly shown: readonly string[]
  /** Those that lie in the course's folder; an unlisted one may have its plan already. */
  readonly present: readonly string[]
}

/** Reads a guide.yaml. A plan with mistakes in it is left out and reported. */
export function readGuide(
  file: SourceFile | undefined,
  { shown, present }: LessonNames,
  advice: CourseAdvice,
  findings: Finding[],
): Guide | undefined {
  const opened = file && openFile(file, findings, false)
  if (!opened) return undefined
  const { source, report } = opened
  const yaml = readYaml(source, { start: 0, end: source.text.length }, report)
  if (!yaml) return undefined
  reportYamlWords(yaml, ['aims', 'notes', 'lessons'], advice, report)
  const fields = readFields(guideFields, yaml, [], 'The file', report)
  if (!fields) return undefined
  const plans: [string, LessonPlan][] = []
  for (const name of Object.keys(fields.lessons)) {
    if (!present.includes(name))
      report('lesson-not-found', yaml.keyAt(['lessons', name]), { name, near: nearest(name, present) })
    const plan = readPlan(name, yaml, fields.minutes, report)
    if (plan) plans.push([name, plan])
  }
  for (const name of shown)
    if (!Object.hasOwn(fields.lessons, name)) report('lesson-without-plan', yaml.keyAt(['lessons']), { name })
  return { ...fields, lessons: Object.fromEntries(plans) }
}

function readPlan(name: string, yaml: Yaml, hour: number, report: Report): LessonPlan | undefined {
  const path = ['lessons', name]
  const plan = readFields(lessonPlanFields, yaml, path, name, report)
  if (!plan) return undefined
  const sum = plan.plan.reduce((all, { minutes }) => all + minutes, 0)
  if (sum !== hour) report('plan-adds-up-wrong', yaml.keyAt([...path, 'plan']), { sum, hour })
  return plan
}
