// Two languages nobody speaks, made from the English messages, so that a test can see what a translation
// would do to the screen: en-XA is longer and accented (a plain ASCII word on screen is a sentence that never went
// through the catalogue, a cut-off bracket is a box that is too small), ar-XB runs from right to left.
// tools/made-up-language.ts builds the app in one of them.

export const pseudoLocales = ['en-XA', 'ar-XB'] as const
export type PseudoLocale = (typeof pseudoLocales)[number]

const plain = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz'
const accented = Array.from('ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž')
const rightToLeftOverride = '\u202E'
const popDirectionalFormatting = '\u202C'
const rightToLeftMark = '\u200F'

/** What stands between the placeholders of a message may be changed, `{name}` and `\{` may not. */
const placeholder = /(\\.|\{[^}]*\})/

const accent = (text: string): string =>
  Array.from(text)
    .map((letter) => accented[plain.indexOf(letter)] ?? letter)
    .join('')

function eachLiteral(text: string, change: (literal: string) => string): string {
  return text
    .split(placeholder)
    .map((part, index) => (index % 2 === 0 && part.trim() !== '' ? change(part) : part))
    .join('')
}

function longer(text: string): string {
  const letters = text.split(placeholder).filter((_, index) => index % 2 === 0)
  const filler = '~'.repeat(Math.ceil(letters.join('').length * 0.4))
  return `[${eachLiteral(text, accent)} ${filler}]`
}

const mirrored = (text: string): string =>
  rightToLeftMark +
  eachLiteral(text, (literal) => rightToLeftOverride + literal + popDirectionalFormatting) +
  rightToLeftMark

export const isPseudoLocale = (name: string): name is PseudoLocale =>
  pseudoLocales.some((each) => each === name)

export const pseudoText = (locale: PseudoLocale, text: string): string =>
  locale === 'en-XA' ? longer(text) : mirrored(text)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function pseudoValue(locale: PseudoLocale, value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(locale, value)
  if (Array.isArray(value)) return value.map((item: unknown) => pseudoVariants(locale, item))
  if (isRecord(value)) return pseudoCatalogue(locale, value)
  return value
}

function pseudoVariants(locale: PseudoLocale, value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.match)) return value
  const match = Object.entries(value.match).map(([key, text]) => [key, pseudoValue(locale, text)])
  return { ...value, match: Object.fromEntries(match) }
}

export function pseudoCatalogue(
  locale: PseudoLocale,
  catalogue: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      key === '$schema' ? value : pseudoValue(locale, value),
    ]),
  )
}
