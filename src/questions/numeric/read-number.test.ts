import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { readNumber } from './read-number.ts'

const whole = { decimals: false }
const decimal = { decimals: true }

describe.each([
  ['15000', 15000],
  ['15,000', 15000],
  ['15.000', 15000],
  ['15 000', 15000],
  ['15\u00a0000', 15000],
  ['15\u2009000', 15000],
  ['15\u202f000', 15000],
  ['15’000', 15000],
  ["15'000", 15000],
  ['15`000', 15000],
  ['15ʼ000', 15000],
  ['15,000.5', 15000.5],
  ['15.000,5', 15000.5],
  ['15 000,5', 15000.5],
  ['1,234,567', 1234567],
  ['1.234.567', 1234567],
  ['1,50,000', 150000],
  ['1,50,000.25', 150000.25],
  ['1.234,567', 1234.567],
  ['1,5', 1.5],
  ['1.50', 1.5],
  ['0.500', 0.5],
  ['0,500', 0.5],
  ['1234.567', 1234.567],
  ['.500', 0.5],
  [',5', 0.5],
  ['56.', 56],
  ['-5', -5],
  ['\u22125', -5],
  ['– 5', -5],
  ['+5', 5],
  ['-0', 0],
  ['007', 7],
  ['  56  ', 56],
  ['۱۵۰۰۰', 15000],
  ['١٥٬٠٠٠', 15000],
  ['۱۵٬۰۰۰٫۵', 15000.5],
  ['۱٫۵۰۰', 1.5],
  ['۱۵،۰۰۰', 15000],
  ['۱،۵', 1.5],
  ['\u200e\u2212۵', -5],
  ['१५०००', 15000],
])('%j', (text, value) => {
  it(`is ${value}`, () => {
    expect(readNumber(text, whole)).toEqual({ value })
  })
})

test.each([
  ['15,000', 15],
  ['15.000', 15],
  ['15 000', 15000],
  ['15,000,000', 15000000],
  ['15,000.0', 15000],
  ['3.142', 3.142],
])('where the key has decimals, %s is %d', (text, value) => {
  expect(readNumber(text, decimal)).toEqual({ value })
})

test.each([
  ...[
    '',
    ' ',
    '-',
    '+',
    '.',
    ',',
    "'",
    'many',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '½',
    '10²',
    '5-',
    '(5)',
    '--5',
    '+-5',
  ],
  ...[
    '1.2.3',
    '1,2,3',
    '1,234.567.890',
    '1 5',
    '15 00',
    '1,,000',
    '1, 000',
    '15,000 000',
    '0,500,000',
    "15'",
    '12:30',
    '5 km',
    '5%',
  ],
  '9'.repeat(400),
])('%j is no number', (text) => {
  expect(readNumber(text, whole)).toBeUndefined()
})

test.each([
  ['56 %', '%'],
  ['56%', '%'],
  ['۵۶٪', '%'],
  ['56 KM', 'km'],
  ['56 km²', 'km²'],
  ['56  square   kilometres', 'square kilometres'],
  ['56', 'km'],
])('%s in %s is 56', (text, unit) => {
  expect(readNumber(text, { decimals: false, unit })).toEqual({ value: 56 })
})

test('another unit, or one before the number, is not read', () => {
  for (const text of ['56 miles', 'km 56', 'km', '56 km km'])
    expect(readNumber(text, { decimals: false, unit: 'km' })).toBeUndefined()
})

const locales = [
  ...[
    'en-US',
    'en-IN',
    'en-PK',
    'de-DE',
    'de-CH',
    'de-AT',
    'fr-FR',
    'fr-CH',
    'sv-SE',
    'es-ES',
    'pt-BR',
    'pl-PL',
    'ru-RU',
    'ur-PK',
  ],
  ...['ur-PK-u-nu-arabext', 'fa-IR', 'ps-AF', 'ar-EG', 'ar-MA', 'hi-IN-u-nu-deva', 'ja-JP-u-nu-fullwide'],
]

describe.each(locales)('numbers as written in %s', (locale) => {
  it('are read back when whole', () => {
    const format = new Intl.NumberFormat(locale)
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(readNumber(format.format(value), whole)).toEqual({ value: value + 0 })
      }),
    )
  })

  it('are read back with two decimals, whatever the key', () => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.boolean(), (hundredths, decimals) => {
        const value = hundredths / 100
        expect(readNumber(format.format(value), { decimals })).toEqual({ value: value + 0 })
      }),
    )
  })
})

test('whatever is typed is a finite number or none', () => {
  const typed = fc
    .array(fc.constantFrom(...Array.from("0123456789.,٫٬' -+%e۵"), '\u00a0'))
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(
      fc.oneof(typed, fc.string({ unit: 'binary' })),
      fc.boolean(),
      fc.string(),
      (text, decimals, unit) => {
        const read = readNumber(text, { decimals, unit })
        return read === undefined || (Number.isFinite(read.value) && !Object.is(read.value, -0))
      },
    ),
    { numRuns: 2000 },
  )
})
