import * as v from 'valibot'
import type { TimelineFigure } from '../../../domain/figures/figure.ts'
import {
  confidences,
  type HistoricalEvent,
  type Period,
  type Reference,
  type Source,
  type Theme,
} from '../../../domain/lesson/reference.ts'
import * as m from '../../../messages/generated/messages.js'

/** The file of a course's timelines. */
export interface TimelineData {
  /** BCP 47. */
  readonly language: string
  readonly events: readonly HistoricalEvent[]
  readonly themes: readonly Theme[]
  readonly periods: readonly Period[]
  /** What is called by name under an event: who wrote or published each of its sources. */
  readonly sources: readonly NamedSource[]
}

export interface NamedSource {
  readonly id: string
  readonly name: string
}

export function timelineData(language: string, reference: Reference): TimelineData {
  const { events, themes, periods } = reference
  const cited = new Set(events.flatMap((event) => event.sources))
  const sources = reference.sources
    .filter(({ id }) => cited.has(id))
    .map((source) => ({ id: source.id, name: nameOf(source) }))
  return { language, events, themes, periods, sources }
}

/** Who wrote or published it, and in which year. */
const nameOf = ({ kind, author, date }: Source): string =>
  kind === 'background' ? m.event_unchecked() : [author, date?.slice(0, 4)].filter(Boolean).join(', ')

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
      until: v.exactOptional(v.string()),
      title: v.string(),
      note: v.exactOptional(v.string()),
      confidence: v.picklist(confidences),
      sources: v.array(v.string()),
      tags: v.array(v.string()),
    }),
  ),
  themes: v.array(v.object({ id: v.string(), title: v.string() })),
  periods: v.array(v.object({ id: v.string(), title: v.string(), from: v.number(), to: v.number() })),
  sources: v.array(v.object({ id: v.string(), name: v.string() })),
})
