import type { Chart } from '../figures/chart.ts'

/** How well a statement is supported (facts are labelled so before a lesson uses them). */
export const confidences = ['well-established', 'reported', 'contested', 'unverified'] as const
export type Confidence = (typeof confidences)[number]

export interface Term {
  readonly id: string
  readonly term: string
  readonly definition: string
}

export interface Source {
  readonly id: string
  readonly title: string
  /** Who wrote or published it. */
  readonly author: string
  /** As precise as it is known: `2010-02-02`, `2001-07`, `2014`; absent when unknown. */
  readonly date?: string
  readonly url?: string
  readonly kind: 'primary' | 'official' | 'news' | 'scholarship' | 'reference' | 'background'
  /** The country or body that it speaks from. */
  readonly origin?: string
  readonly ownership?: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** How to read it: who speaks, what it can and cannot show. */
  readonly note?: string
}

export interface Actor {
  readonly id: string
  readonly name: string
  readonly definition: string
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly country: string
  /** Degrees north and east. */
  readonly lat: number
  readonly lon: number
  readonly why: string
}

export interface HistoricalEvent {
  readonly id: string
  readonly date: string
  /** Its last day, for what went on for longer. */
  readonly until?: string
  readonly title: string
  /** What the title has no room for. */
  readonly note?: string
  readonly confidence: Confidence
  readonly sources: readonly string[]
  /** Ids of themes. */
  readonly tags: readonly string[]
}

/** What events have in common, so that they can be followed alone. */
export interface Theme {
  readonly id: string
  readonly title: string
}

/** A stretch of years that is looked at as one. */
export interface Period {
  readonly id: string
  readonly title: string
  /** First and last year. */
  readonly from: number
  readonly to: number
}

/** A belief that people hold, why it tempts, and what is so. */
export interface Misconception {
  readonly id: string
  readonly belief: string
  readonly tempting: string
  readonly instead: string
  readonly sources: readonly string[]
}

/** What several lessons of a course share. */
export interface Reference {
  readonly glossary: readonly Term[]
  readonly sources: readonly Source[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly events: readonly HistoricalEvent[]
  readonly misconceptions: readonly Misconception[]
  readonly themes: readonly Theme[]
  readonly periods: readonly Period[]
  readonly charts: readonly Chart[]
}
