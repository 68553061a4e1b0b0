/** What a lesson asks to be drawn. What it is drawn from stands in the course's reference lists. */
export interface TimelineFigure {
  readonly name: 'timeline'
  /** Its fragment, where it has one. */
  readonly id?: string
  /** The first and last year to show; the whole when they are missing. */
  readonly from?: number
  readonly to?: number
  /** Only events with one of these tags; all when there are none. */
  readonly tags: readonly string[]
  readonly caption?: string
}

/** Who stood how to whom. */
export interface ActorsFigure {
  readonly name: 'actors'
  readonly id?: string
  /** The actor whose neighbourhood it is; all of them when it is missing. */
  readonly focus?: string
  /** The id of the period that it shows until somebody asks for another; all of them when it is missing. */
  readonly period?: string
  readonly caption?: string
}

/** The claims of what the course examines, each with its verdict. It has a page and stands in no lesson. */
export interface ClaimsFigure {
  readonly name: 'claims'
  readonly id?: string
}

export const chartTypes = ['bar', 'line', 'multiples'] as const

export interface ChartFigure {
  readonly name: 'chart'
  readonly id?: string
  /** Which of the course's charts. */
  readonly data: string
  readonly type: (typeof chartTypes)[number]
  /** The first and last year to show, of a chart over years. */
  readonly from?: number
  readonly to?: number
  readonly caption?: string
}

/** The region with some of the course's places on it. */
export interface MapFigure {
  readonly name: 'map'
  readonly id?: string
  /** Ids in the order in which they are listed; all places when there are none. */
  readonly places: readonly string[]
  /** The two places whose distance is shown at first. */
  readonly distance?: readonly [from: string, to: string]
  readonly caption?: string
}

export type Figure = TimelineFigure | ActorsFigure | ClaimsFigure | ChartFigure | MapFigure
export type FigureName = Figure['name']

/** Every figure that a lesson can have: a reader in `format/figures`, a folder in `features/figures`. */
export const figureNames: readonly FigureName[] = ['timeline', 'actors', 'claims', 'chart', 'map']

export const isFigureName = (name: string): name is FigureName => new Set<string>(figureNames).has(name)
