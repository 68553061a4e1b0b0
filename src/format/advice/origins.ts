import type { Source } from '../../domain/lesson/reference.ts'
import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { Place } from '../../questions/material.ts'
import type { Report } from '../report.ts'
import type { CourseAdvice } from './course-advice.ts'

/** Whether all whom a course wants to hear are cited in a lesson. A reference work speaks for nobody. */
export function reportOrigins(
  lesson: unknown,
  sources: readonly Source[],
  { origins = {} }: CourseAdvice,
  report: Report,
  at: Place,
): void {
  const cited = citedAnywhere(lesson)
  const heard = sources.filter(
    ({ id, kind }) => cited.has(id) && kind !== 'reference' && kind !== 'background',
  )
  for (const [origin, beginnings] of Object.entries(origins))
    if (!heard.some((source) => beginnings.some((beginning) => source.origin?.startsWith(beginning))))
      report('missing-origin', at, { origin })
}

/** The sources that are cited in whatever holds lesson text: sections, questions, feedback. */
function citedAnywhere(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  const source = fieldOf(value, 'source')
  const type = fieldOf(value, 'type')
  if (typeof source === 'string' && (type === 'citation' || type === 'source')) found.add(source)
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) citedAnywhere(inner, found)
  return found
}
