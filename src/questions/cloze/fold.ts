import { asciiDigits } from '../../domain/question/ascii-digits.ts'

/** Letters that keyboards write differently for one word, and that Unicode's own decomposition keeps apart. */
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ە: 'ہ',
  ة: 'ۃ',
  ٱ: 'ا',
  ς: 'σ',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
}

/** Combining accents (Latin, Greek, Cyrillic) and the Arabic vowel signs; not the vowels of Indic scripts, which are letters. */
const accents = /[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu

/** Spaces, punctuation, invisible joiners, modifier letters such as ʿ, accents typed alone, the kashida, minus and fraction signs. */
const between = /[\p{P}\s\p{Cf}\p{Cc}\u02b0-\u02ff`^\u0640\u2044\u2212]+/gu

/**
 * What of an answer counts when it is compared: no case, accents, vowel signs, spaces or punctuation; digits of any
 * script and the Arabic forms of yeh, kaf and heh are one. Within a number punctuation does count, since `1.5` is not
 * 15 (see `betweenDigits`), and so does a minus before it. Of an answer that is nothing but punctuation, all counts.
 */
export function fold(text: string): string {
  const plain = asciiDigits(text.normalize('NFKD'))
    .replace(accents, '')
    // There and back: `ẞ` is its own capital, `ß` is two letters in capitals.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    // Case mapping may bring accents back: `İ` in lower case is an i with a dot.
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/./gu, (letter) => (Object.hasOwn(letters, letter) ? (letters[letter] ?? letter) : letter))
  const words = plain.replace(between, (run, at: number) =>
    /\d/.test(plain.charAt(at - 1)) ? betweenDigits(run, plain.slice(at + run.length)) : '',
  )
  const sign = /^\s*[-\u2212]\d/u.test(plain) ? '-' : ''
  return words === '' ? plain.trim() : (sign + words).normalize('NFC')
}

/**
 * What stays of the characters between two digits: nothing where they group thousands (`15,000` is `15000`), one decimal
 * mark, one blank, or one stroke for all that divides numbers (`1947–1996`, `10:30`).
 */
function betweenDigits(run: string, after: string): string {
  if (!/^\d/.test(after)) return ''
  if (!/^[\s.,'’٫٬]+$/.test(run)) return '/'
  if (/^(?:\d{2,3}[\s.,'’٬]){0,4}\d{3}(?!\d)/.test(after)) return ''
  return /[.,٫]/.test(run) ? '.' : ' '
}
