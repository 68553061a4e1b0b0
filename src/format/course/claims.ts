import type { Place } from '../../questions/material.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'

/** The claims of a course, and the questions that rate them: a claim may stand in a lesson that is read later. */
export interface Claims {
  readonly know: (claim: string) => void
  readonly note: (rated: { readonly claim: string; readonly at: Place; readonly report: Report }) => void
  /** Reports what was rated and is nowhere. Call it when all lessons have been read. */
  readonly follow: () => void
}

/** `listed` are those of the course's own list. */
export function newClaims(listed: Iterable<string>): Claims {
  const known = new Set(listed)
  const rated: { readonly claim: string; readonly at: Place; readonly report: Report }[] = []
  return {
    know: (claim) => void known.add(claim),
    note: (each) => void rated.push(each),
    follow: () => {
      for (const { claim, at, report } of rated)
        if (!known.has(claim)) report('unknown-claim', at, { name: claim, near: nearest(claim, known) })
    },
  }
}
