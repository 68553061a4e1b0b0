import * as m from './generated/messages.js'
import { getLocale } from './generated/runtime.js'

/** A date as precise as it is known: `2010-02-01`, `2001-07` and `2014` become "1 February 2010", "July 2001", "2014". */
export function sayDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-')
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (Number.isNaN(at.getTime())) return date
  return new Intl.DateTimeFormat(dateLocale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at)
}

/** The name of a month or year on an axis: "Apr 2024", "1994". */
export function sayShortDate(date: string): string {
  const [year, month] = date.split('-')
  if (month === undefined) return sayDate(date)
  return new Intl.DateTimeFormat(dateLocale(), { timeZone: 'UTC', year: 'numeric', month: 'short' }).format(
    Date.UTC(Number(year), Number(month) - 1),
  )
}

/** A date, or the two between which something went on. */
export const sayDates = (date: string, until: string | undefined): string =>
  until === undefined ? sayDate(date) : m.dates_from_to({ from: sayDate(date), to: sayDate(until) })

/** 24 December 2024, not December 24, 2024. */
export function dateLocale(): string {
  const locale: string = getLocale()
  return locale === 'en' ? 'en-GB' : locale
}
