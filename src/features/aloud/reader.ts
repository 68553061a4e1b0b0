/** Reads one thing after another: the course of it, without voice, page or clock. */
export type ReaderState = 'off' | 'reading' | 'paused'

/** Says what has the number; calls back when it has been said. What it returns falls silent at once. */
export type Say = (index: number, onSaid: () => void) => () => void

export interface Reader {
  readonly start: (index: number) => void
  readonly pause: () => void
  readonly goOn: () => void
  /** By so many forward, or back below 0; at the ends it stays. A reader that pauses goes on pausing. */
  readonly skip: (by: number) => void
  readonly stop: () => void
  /** Says the same again, as after another pace was chosen. */
  readonly again: () => void
}

/** `onChange` hears each step, so that it can be shown. */
export function createReader(
  count: number,
  say: Say,
  onChange: (state: ReaderState, index: number) => void,
): Reader {
  let state: ReaderState = 'off'
  let index = 0
  let silence = (): void => undefined

  function turn(to: ReaderState, at = index): void {
    silence()
    silence = () => undefined
    state = to
    index = at
    onChange(state, index)
    if (state !== 'reading') return
    let isSaid = false
    const quiet = say(index, () => {
      if (isSaid) return
      isSaid = true
      if (index + 1 < count) turn('reading', index + 1)
      else turn('off', 0)
    })
    silence = () => {
      isSaid = true
      quiet()
    }
  }
  return {
    start: (at) => {
      if (at < count) turn('reading', at)
    },
    pause: () => state === 'reading' && turn('paused'),
    goOn: () => state === 'paused' && turn('reading'),
    skip: (by) => {
      const at = Math.min(count - 1, Math.max(0, index + by))
      if (state !== 'off' && at !== index) turn(state, at)
    },
    stop: () => state !== 'off' && turn('off', 0),
    again: () => state === 'reading' && turn('reading'),
  }
}
