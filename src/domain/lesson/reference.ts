import type { Chart } from '../figures/chart.ts'

/** How well a statement is supported (facts are labelled so before a lesson uses them). */
export const confidences = ['well-established', 'reported', 'contested', 'unverified'] as const
export type Confidence = (typeof confidences)[number]

/** What is to be thought of a claim that goes round. */
export const claimVerdicts = [
  'accurate',
  'imprecise',
  'contested',
  'unverified',
  'wrong',
  'opinion',
  'omission',
] as const
export type ClaimVerdict = (typeof claimVerdicts)[number]

export interface Term {
  readonly id: string
  readonly term: string
  /** Other spellings and names by which it can be found. */
  readonly also?: readonly string[]
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
  /** What it was made for, as a source card says it before its words. */
  readonly purpose?: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** How to read it: who speaks, what it can and cannot show. */
  readonly note?: string
}

/** What an actor is, as diagrams tell them apart by shape. */
export const actorGroups = ['state', 'movement', 'body', 'people'] as const
export type ActorGroup = (typeof actorGroups)[number]

export interface Actor {
  readonly id: string
  readonly name: string
  /** For a diagram, where the name is long. */
  readonly short?: string
  /** Other spellings and names by which it can be found. */
  readonly also?: readonly string[]
  readonly group?: ActorGroup
  readonly definition: string
}

export const relationKinds = [
  'supports',
  'opposes',
  'hosts',
  'recognises',
  'bans',
  'mediates-for',
  'part-of',
  'split-from',
  'allied-with',
  'disputes-border-with',
] as const
export type RelationKind = (typeof relationKinds)[number]

/** How one actor stood to another, at some time. */
export interface Relation {
  readonly id: string
  readonly from: string
  readonly kind: RelationKind
  readonly to: string
  /** Ids of periods. */
  readonly periods: readonly string[]
  readonly confidence: Confidence
  /** Somebody says so, and it is not shown. */
  readonly alleged?: boolean
  /** The actors that deny it. */
  readonly denied: readonly string[]
  readonly sources: readonly string[]
  /** What the word on an arrow leaves out. */
  readonly sentence: string
}

export interface Place {
  readonly id: string
  readonly name: string
  /** Other spellings and names by which it can be found. */
  readonly also?: readonly string[]
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

/** A stretch of years that is looked at as one, and that relations of actors tell apart. */
export interface Period {
  readonly id: string
  readonly title: string
  /** A word for it where there is little room. */
  readonly short?: string
  /** When exactly it was, as the beginning of a sentence. */
  readonly when?: string
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

/** A claim of what a course examines, judged once for all its lessons. */
export interface Claim {
  readonly id: string
  /** The words themselves; absent only for what was left out. */
  readonly quote?: string
  /** What the words are about, where they do not say it. */
  readonly about?: string
  readonly verdict: ClaimVerdict
  /** What the verdict alone would not say: "in substance, with the wrong evidence". */
  readonly qualification?: string
  readonly known: string
  readonly sources: readonly string[]
  /** The lessons that take it up. */
  readonly lessons: readonly string[]
}

/** What several lessons of a course share. */
export interface Reference {
  readonly glossary: readonly Term[]
  readonly sources: readonly Source[]
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly events: readonly HistoricalEvent[]
  readonly misconceptions: readonly Misconception[]
  readonly claims: readonly Claim[]
  readonly relations: readonly Relation[]
  readonly themes: readonly Theme[]
  readonly periods: readonly Period[]
  readonly charts: readonly Chart[]
}
