/** Minutes of the world's clock since 1970, so that four bytes hold one. */
const perMinute = 60_000

const most = 0xffffffff

/** Undefined for what is no minute, such as the 30th of February: only a minute is written again as it was. */
export function minutesOf(minute: string | undefined): number | undefined {
  const minutes = new Date(minute ?? Number.NaN).getTime() / perMinute
  return isMinute(minutes) && minuteOf(minutes) === minute ? minutes : undefined
}

/** Whether four bytes hold it, which is until long after us. */
export const isMinute = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= most

export const minuteOf = (minutes: number): string =>
  `${new Date(minutes * perMinute).toISOString().slice(0, 16)}Z`

/** The same with seconds, `2026-11-26T09:05:30Z`. */
export function secondsOf(second: string): number | undefined {
  const seconds = Date.parse(second) / 1000
  return isMinute(seconds) && secondOf(seconds) === second ? seconds : undefined
}

export const secondOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
