import type { Place } from '../questions/material.ts'
import { pointAt, type SourceText } from './source-text.ts'
import type { Report } from './report.ts'

/** Every id of every course, with where it was first used. */
export interface Ids {
  take(id: string, at: Place, source: SourceText, report: Report): void
  readonly all: ReadonlySet<string>
}

export function newIds(): Ids {
  const places = new Map<string, string>()
  const all = new Set<string>()
  return {
    all,
    take(id, at, source, report) {
      const other = places.get(id)
      if (other !== undefined) {
        report('duplicate-id', at, { name: id, other })
        return
      }
      const { line, column } = pointAt(source, at.start)
      places.set(id, `${source.path}:${line}:${column}`)
      all.add(id)
    },
  }
}
