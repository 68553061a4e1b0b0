import { fieldOf } from '../question/response-shapes.ts'

export const themes = ['', 'light', 'dark'] as const
export const textSizes = ['', 'large', 'largest'] as const

/** What a person chose for reading. Empty: as the system, as built. */
export interface Display {
  readonly theme: (typeof themes)[number]
  readonly size: (typeof textSizes)[number]
  /** The reading font is on this device, so the next page may use it without a wait. */
  readonly font: boolean
}

/** What an earlier visit kept; each part that cannot be read is as it was at first. */
export function readDisplay(data: unknown): Display {
  const theme = fieldOf(data, 'theme')
  const size = fieldOf(data, 'size')
  return {
    theme: themes.find((each) => each === theme) ?? '',
    size: textSizes.find((each) => each === size) ?? '',
    font: fieldOf(data, 'font') === true,
  }
}
