import type { HistoricalEvent } from '../lesson/reference.ts'
import type { TimelineFigure } from './figure.ts'

/** The events of a timeline, earliest first. A date as precise as a year stands before the days of that year. */
export function eventsOn(
  { from, to, tags }: Pick<TimelineFigure, 'from' | 'to' | 'tags'>,
  events: readonly HistoricalEvent[],
): readonly HistoricalEvent[] {
  const isShown = (event: HistoricalEvent): boolean => {
    const [first, last] = [yearIn(event.date), yearIn(event.until ?? event.date)]
    return isThemed(event, tags) && last >= (from ?? last) && first <= (to ?? first)
  }
  return events.filter(isShown).toSorted((a, b) => order(spanOf(a.date), spanOf(b.date)))
}

/** What begins earlier comes first, and of what begins together the vaguer. */
const order = (a: Span, b: Span): number => a.from - b.from || b.to - a.to

/** Whether an event has one of these themes; without any, all have. */
export const isThemed = ({ tags }: Pick<HistoricalEvent, 'tags'>, themes: readonly string[]): boolean =>
  themes.length === 0 || tags.some((tag) => themes.includes(tag))

const yearIn = (date: string): number => Number(date.slice(0, 4))

/** A stretch of time in years: 1994.5 is the middle of 1994. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** All the time that a date may mean: a year, a month or a day. */
export function spanOf(date: string): Span {
  const parts = date.split('-').map(Number)
  const [year = 0, month = 1, day = 1] = parts
  const from = year + (month - 1) / 12 + (day - 1) / 372
  const length = [1, 1 / 12, 1 / 372][parts.length - 1] ?? 0
  return { from, to: from + length }
}

/** Where an event stands on an axis: in the middle of what its date may mean, and where it ended if it went on. */
export function standsAt({ date, until }: Pick<HistoricalEvent, 'date' | 'until'>): Span {
  const { from, to } = spanOf(date)
  const at = (from + to) / 2
  return { from: at, to: until === undefined ? at : Math.max(at, spanOf(until).to) }
}

/** The whole years from the first event to the last; no event stands so near to a year's edge that there would be none. */
export function wholeSpan(events: readonly Pick<HistoricalEvent, 'date' | 'until'>[]): Span {
  const spans = events.map(standsAt)
  const from = Math.floor(Math.min(...spans.map((span) => span.from)))
  // An event that went on to the end of a year does not need the next one.
  const to = Math.ceil(Math.max(...spans.map((span) => span.to)) - 1e-6)
  return Number.isFinite(from) ? { from, to } : { from: 0, to: 1 }
}

/** Whether anything of an event lies in a span. */
export function liesIn(event: Pick<HistoricalEvent, 'date' | 'until'>, span: Span): boolean {
  const { from, to } = standsAt(event)
  return to >= span.from && from < span.to
}

const shortest = 1

/** A part of `whole`, `by` times as long as the span, around a moment that stays where it was; a year at least. */
export function zoomed(span: Span, by: number, around: number, whole: Span): Span {
  const length = Math.max((span.to - span.from) * by, shortest)
  const share = (around - span.from) / (span.to - span.from)
  return within({ from: around - share * length, to: around + (1 - share) * length }, whole)
}

/** The span, moved by a share of its length. */
export function moved(span: Span, by: number, whole: Span): Span {
  const step = (span.to - span.from) * by
  return within({ from: span.from + step, to: span.to + step }, whole)
}

function within({ from, to }: Span, whole: Span): Span {
  const length = Math.min(to - from, whole.to - whole.from)
  const start = Math.min(Math.max(from, whole.from), whole.to - length)
  return { from: start, to: start + length }
}

/** An axis from 0 to 1. */
export interface Axis {
  readonly place: (at: number) => number
  /** Where years were left out, as a place and as years. */
  readonly gap: { readonly place: number; readonly years: Span } | undefined
}

/** How much of an axis the years before a gap have, and the gap itself. */
const early = 0.04
const leadIn = 0.1

/**
 * Time runs evenly, with one exception: a long wait after a first few events would take the room of all others, so it is
 * cut out, and whoever draws the axis says where.
 */
export function axisOf(span: Span, events: readonly Pick<HistoricalEvent, 'date' | 'until'>[]): Axis {
  const { from, to } = span
  const starts = events.map((event) => standsAt(event).from).filter((at) => at >= from && at < to)
  const sorted = starts.toSorted((a, b) => a - b)
  const few = Math.floor(sorted.length / 20)
  const wait = sorted
    .slice(0, few)
    .map((at, index) => ({ from: Math.ceil(at), to: Math.floor(sorted[index + 1] ?? at) }))
    .find((years) => years.to - years.from > (to - from) / 4)
  if (!wait) return { place: (at) => (at - from) / (to - from), gap: undefined }
  const place = (at: number): number => {
    if (at <= wait.from) return ((at - from) / (wait.from - from)) * early
    if (at < wait.to) return early + ((at - wait.from) / (wait.to - wait.from)) * (leadIn - early)
    return leadIn + ((at - wait.to) / (to - wait.to)) * (1 - leadIn)
  }
  return { place, gap: { place: (early + leadIn) / 2, years: wait } }
}

/** The dates that an axis names: years where there is room for years, months below that. At most `most`, and the first year before a gap. */
export function ticksOf({ from, to }: Span, gap: Axis['gap'], most = 6): readonly string[] {
  const start = gap ? gap.years.to : from
  const early = gap ? [String(from)] : []
  const years = [1, 2, 5, 10, 20, 25, 50, 100].find((step) => (to - start) / step < most) ?? 200
  if (to - start <= 2) {
    const step = to - start <= 1 ? 3 : 6
    const first = Math.ceil((start * 12) / step - 1e-6) * step
    const months = Array.from(
      { length: Math.floor((to * 12 - first) / step) + 1 },
      (_, at) => first + at * step,
    )
    return months.map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
  }
  const first = Math.ceil(start / years) * years
  const count = Math.floor((to - first) / years) + 1
  return [...early, ...Array.from({ length: count }, (_, at) => String(first + at * years))]
}

/** Rows for marks that would lie on one another: each takes the lowest in which it has room. */
export function stacked(places: readonly number[], room: number): readonly number[] {
  const ends: number[] = []
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= room)
    const row = free < 0 ? ends.length : free
    ends[row] = place
    return row
  })
}
