import * as v from 'valibot'
import type { ClaimsFigure } from '../../../domain/figures/figure.ts'
import { claimVerdicts } from '../../../domain/lesson/reference.ts'

const claim = v.object({
  id: v.string(),
  quote: v.exactOptional(v.string()),
  about: v.exactOptional(v.string()),
  verdict: v.picklist(claimVerdicts),
  qualification: v.exactOptional(v.string()),
  known: v.string(),
  sources: v.array(v.object({ id: v.string(), label: v.string() })),
  /** With the fragment, where the lesson has a block for it. */
  lessons: v.array(v.object({ slug: v.string(), title: v.string(), fragment: v.string() })),
})

/** The file of a course's claims. */
export const dataSchema = v.object({ claims: v.array(claim) })
export type ClaimsData = v.InferOutput<typeof dataSchema>

export const figureSchema: v.GenericSchema<unknown, ClaimsFigure> = v.object({
  name: v.literal('claims'),
  id: v.exactOptional(v.string()),
})
