import type { HistoricalEvent } from '../lesson/reference.ts'
import type { TimelineFigure } from './figure.ts'

/** The events of a timeline, earliest first. A date as precise as a year stands before the days of that year. */
export function eventsOn(
  { from, to, tags }: Pick<TimelineFigure, 'from' | 'to' | 'tags'>,
  events: readonly HistoricalEvent[],
): readonly HistoricalEvent[] {
  const isShown = (event: HistoricalEvent): boolean => {
    const year = yearOf(event)
    const isThemed = tags.length === 0 || event.tags.some((tag) => tags.includes(tag))
    return isThemed && year >= (from ?? year) && year <= (to ?? year)
  }
  return events.filter(isShown).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

export const yearOf = ({ date }: Pick<HistoricalEvent, 'date'>): number => Number(date.slice(0, 4))
