import type { RichText } from '../lesson/rich-text.ts'
import type { Part } from './question.ts'

/**
 * How a choice among options is judged, for every kind in which people choose: each option chosen is right or wrong,
 * each right one that was not chosen is missed, each with what its author says to it. Wrong options left alone are
 * no part of it: nothing was done with them.
 */
export function choiceParts(
  options: readonly {
    readonly key: string
    readonly right: boolean
    readonly feedback?: RichText | undefined
  }[],
  chosen: ReadonlySet<string>,
): Part[] {
  return options
    .filter(({ key, right }) => right || chosen.has(key))
    .map(({ key, right, feedback }) => ({
      key,
      outcome: !right ? 'wrong' : chosen.has(key) ? 'right' : 'missed',
      ...(feedback && { feedback }),
    }))
}
