/** Wall-clock time with the device's offset and milliseconds, `2026-11-22T17:05:09.120+05:00`. */
export function nowWithOffset(date = new Date()): string {
  const minutesAhead = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + minutesAhead * 60_000).toISOString().slice(0, -1)
  const offset = Math.abs(minutesAhead)
  const sign = minutesAhead < 0 ? '-' : '+'
  return `${local}${sign}${twoDigits(Math.floor(offset / 60))}:${twoDigits(offset % 60)}`
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
