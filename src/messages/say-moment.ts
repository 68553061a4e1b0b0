import { getLocale } from './generated/runtime.js'

/** A minute by the world's clock, in the time of this place: "Thursday 3 December, 23:59". */
export function sayMoment(minute: string): string {
  const at = new Date(minute)
  if (Number.isNaN(at.getTime())) return minute
  const locale: string = getLocale()
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}
