/** A minute of the world's clock as a field for date and time has it, in the time of this place; empty for none. */
export function localOf(minute: string | undefined): string {
  const at = new Date(minute ?? '')
  if (Number.isNaN(at.getTime())) return ''
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(padded).join('-')
  return `${day}T${padded(at.getHours())}:${padded(at.getMinutes())}`
}

/** What such a field says, by the world's clock; undefined for an empty one. */
export function minuteFrom(local: string): string | undefined {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? undefined : `${at.toISOString().slice(0, 16)}Z`
}

const padded = (number: number): string => String(number).padStart(2, '0')
