import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { fold } from './fold.ts'

describe.each([
  ['case', 'Durand Line', 'DURAND LINE'],
  ['case that has two letters', 'Straße', 'STRASSE'],
  ['Turkish capitals', 'İstanbul', 'istanbul'],
  ['accents', 'Valparaíso', 'Valparaiso'],
  ['accents, composed or not', 'Brasília', 'Brasi\u0301lia'],
  ['letters with a stroke', 'Łódź', 'lodz'],
  ['Greek sigma at the end of a word', 'ΟΔΟΣ', 'οδος'],
  ['spaces', '  Durand \u00a0  Line\n', 'Durand Line'],
  ['hyphens', 'Al-Qaida', 'al Qaida'],
  ['quotes', '“Al Qaida”', "'al qaida'"],
  ['apostrophes', 'Qur’an', 'Quran'],
  ['letters that are apostrophes', 'ʿAbd al-Qādir', 'Abd al Qadir'],
  ['a full stop', 'Lima.', 'Lima'],
  ['the joiner of Persian', 'می\u200cشود', 'می شود'],
  ['marks of direction', '\u200fلاہور\u200e', 'لاہور'],
  ['vowel signs', 'اِسلام آبَاد', 'اسلام آباد'],
  ['kashida', 'لاہــور', 'لاہور'],
  ['Arabic yeh', 'علي', 'علی'],
  ['Arabic kaf', 'كراچي', 'کراچی'],
  ['Arabic heh', 'لاهور', 'لاہور'],
  ['yeh without dots', 'على', 'علی'],
  ['Sindhi kaf', 'ڪتاب', 'کتاب'],
  ['Kurdish heh', 'لاەور', 'لاہور'],
  ['teh marbuta', 'سورة', 'سورۃ'],
  ['alef wasla', 'ٱسلام', 'اسلام'],
  ['a Danish o', 'Øresund', 'Oresund'],
  ['a Croatian d', 'Đakovo', 'Dakovo'],
  ['letters that are two in one', 'Cæsar’s œuvre', 'Caesar’s oeuvre'],
  ['presentation forms', '\ufefbہور', 'لاہور'],
  ['Persian digits', '۱۹۴۷', '1947'],
  ['Arabic-Indic digits', '١٩٤٧', '1947'],
  ['Devanagari digits', '१९४७', '1947'],
  ['full-width letters', 'Ｌｉｍａ', 'Lima'],
  ['thousands', '15,000', '15 000'],
  ['thousands or none', '15,000 km', '15000km'],
  ['thousands in India', '1,50,000', '150000'],
  ['decimal marks', '1.5', '۱٫۵'],
  ['a span of years', '1947–1996', '1947-1996'],
  ['minus signs', '\u22125', '-5'],
  ['a fraction', '½', '1/2'],
])('%s', (_, one, other) => {
  it(`makes no difference: ${one} = ${other}`, () => {
    expect(fold(one)).toBe(fold(other))
    expect(fold(one)).not.toBe('')
  })
})

test.each([
  ['1.5', '15'],
  ['1/2', '12'],
  ['1/5', '1.5'],
  ['1/234', '1234'],
  ['1 5', '15'],
  ['-5', '5'],
  ['1947', '1948'],
  ['C++', 'C'],
  ['दिल्ली', 'दल'],
  ['پانی', 'بانی'],
  ['.', '-'],
])('%s is not %s', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...Array.from('aÀßİıς1٣۹234567.,-−’ \u200c\u0301\u064eيكه/½'), '٫', '\ufefb'))
    .map((letters) => letters.join('')),
)

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(text, (typed) => {
      expect(fold(fold(typed))).toBe(fold(typed))
    }),
    { numRuns: 3000 },
  )
})

test('case, spaces around and the form of composition never count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      for (const same of [` ${typed} `, typed.normalize('NFD'), typed.normalize('NFC'), typed.toLowerCase()])
        expect(fold(same)).toBe(fold(typed))
    }),
  )
})
