import { fieldOf } from '../question/response-shapes.ts'

export const themes = ['', 'light', 'dark'] as const
export const textSizes = ['', 'large', 'largest'] as const
export const spacings = ['', 'wide'] as const
export const types = ['', 'plain'] as const
export const motions = ['', 'still'] as const

/**
 * What a person chose for reading. Empty: as the system, as built. Kept as JSON, which the inline loader hands to the
 * page unread; `tokens.css` looks for the words in it. So no word here may be part of the name of a field.
 */
export interface Display {
  readonly theme: (typeof themes)[number]
  readonly size: (typeof textSizes)[number]
  /** More room between letters, words and lines. */
  readonly spacing: (typeof spacings)[number]
  /** A plain face without serifs, with that room. */
  readonly type: (typeof types)[number]
  readonly motion: (typeof motions)[number]
  /** The reading font is on this device, so the next page may use it without a wait. */
  readonly font: boolean
}

/** What an earlier visit kept; each part that cannot be read is as it was at first. */
export function readDisplay(data: unknown): Display {
  const chosen = <Value extends string>(field: string, values: readonly ['', ...Value[]]): '' | Value =>
    values.find((each) => each === fieldOf(data, field)) ?? ''
  return {
    theme: chosen('theme', themes),
    size: chosen('size', textSizes),
    spacing: chosen('spacing', spacings),
    type: chosen('type', types),
    motion: chosen('motion', motions),
    font: fieldOf(data, 'font') === true,
  }
}
