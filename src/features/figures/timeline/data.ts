import * as v from 'valibot'
import type { TimelineFigure } from '../../../domain/figures/figure.ts'
import { confidences, type HistoricalEvent } from '../../../domain/lesson/reference.ts'

/** The file of a course's timelines. */
export interface TimelineData {
  /** BCP 47. */
  readonly language: string
  readonly events: readonly HistoricalEvent[]
}

export const figureSchema: v.GenericSchema<unknown, TimelineFigure> = v.object({
  name: v.literal('timeline'),
  id: v.exactOptional(v.string()),
  from: v.exactOptional(v.number()),
  to: v.exactOptional(v.number()),
  tags: v.array(v.string()),
  caption: v.exactOptional(v.string()),
})

export const dataSchema: v.GenericSchema<unknown, TimelineData> = v.object({
  language: v.string(),
  events: v.array(
    v.object({
      id: v.string(),
      date: v.string(),
      title: v.string(),
      confidence: v.picklist(confidences),
      sources: v.array(v.string()),
      tags: v.array(v.string()),
    }),
  ),
})
