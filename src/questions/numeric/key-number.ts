import { asciiDigits } from '../../domain/question/ascii-digits.ts'

/** A number and how many decimals it was written with. */
export interface WrittenNumber {
  readonly value: number
  readonly places: number
}

/**
 * A number as an author writes a key: a point before decimals, a comma or a space between thousands. Narrower than what
 * learners may type, since a key that can be read in two ways is a mistake.
 */
export function readKeyNumber(text: string): WrittenNumber | undefined {
  const digits = asciiDigits(text).trim().replace(/^−/u, '-').replace(/٫/gu, '.').replace(/٬/gu, ',')
  const grouped = /^-?\d{1,3}(?:([, \u00a0\u202f])\d{3}(?:\1\d{3}){0,4})?(?:\.\d{1,10})?$/u
  if (!grouped.test(digits) && !/^-?\d{1,15}(?:\.\d{1,10})?$/u.test(digits)) return undefined
  const value = Number(digits.replace(/[, \u00a0\u202f]/gu, ''))
  return { value, places: (digits.split('.')[1] ?? '').length }
}
