import { getLocale } from './generated/runtime.js'

/** A number as this language writes it, in Latin digits so that it can be compared with what was typed. */
export function sayNumber(value: number): string {
  return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 6, numberingSystem: 'latn' }).format(
    value,
  )
}
