import { asciiDigits } from '../../domain/question/ascii-digits.ts'

/**
 * The number that a person typed, however her country writes it, or undefined when it is none. The view shows it
 * ("read as 15,000"), so that a reading she did not mean can be seen.
 *
 * Digits may be of any script, with one sign before them and `unit` after them. A blank, an apostrophe or `٬` groups
 * digits and `٫` is a decimal mark; for commas and points the rule is: of two different ones the last is the decimal
 * mark; the same one twice groups; one alone before exactly three digits groups, unless `decimals` says that the key
 * has decimals or the digits before it could not be a group (`0.500`, `1234.567`). Groups are of three digits, in the
 * Indian way also of two before the last (`1,50,000`).
 */
export function readNumber(
  text: string,
  { decimals, unit }: { readonly decimals: boolean; readonly unit?: string | undefined },
): { readonly value: number } | undefined {
  const plain = withoutUnit(normalise(text), normalise(unit ?? ''))
  const [, sign, digits = ''] = /^([-+])? ?([\d.,٫' ]*)$/.exec(plain) ?? []
  const mark = decimalMark(digits, decimals)
  const cut = mark === undefined ? digits.length : digits.lastIndexOf(mark)
  const whole = digits.slice(0, cut)
  const fraction = digits.slice(cut + 1)
  if (!/^\d*$/.test(fraction) || !/\d/.test(whole + fraction)) return undefined
  if (!/^\d*$/.test(whole) && !isGrouped(whole)) return undefined
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction}`)
  // Adding zero makes an ordinary 0 of -0.
  return Number.isFinite(value) ? { value: (sign === '-' ? -value : value) + 0 } : undefined
}

/** One way to write each thing; the marks of direction that phones put around numbers in Arabic script go. */
function normalise(text: string): string {
  return asciiDigits(text.normalize('NFC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’ʼ`٬]/g, "'")
    .replace(/،/g, ',')
    .replace(/٪/g, '%')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function withoutUnit(plain: string, unit: string): string {
  return unit !== '' && plain.endsWith(unit) ? plain.slice(0, -unit.length).trim() : plain
}

/** The character that divides whole from fraction; undefined where nothing does. */
function decimalMark(digits: string, decimals: boolean): string | undefined {
  const marks = digits.match(/\D/g) ?? []
  const last = marks.at(-1)
  if (last === ' ' || last === "'") return undefined
  if (last === '٫') return last
  if (marks.length > 1) return marks.every((mark) => mark === last) ? undefined : last
  return !decimals && isGrouped(digits) ? undefined : last
}

function isGrouped(whole: string): boolean {
  return /^[1-9]\d{0,2}([.,' ])(?:\d{2,3}\1)*\d{3}$/.test(whole)
}
