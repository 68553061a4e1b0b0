import { expect, test } from 'vitest'
import { foldedWords, termsOf } from './words.ts'

test.each([
  ['KABUL', ['kabul']],
  ['Türkiye', ['turkiye']],
  ['Pakistan’s army', ['pakistan', 'army']],
  ['O’Sullivan', ['osullivan']],
  ["Qur'an and Qur’an", ['quran', 'and', 'quran']],
  ['Al-Qaeda', ['al', 'qaeda', 'alqaeda']],
  ['Lashkar‑e‑Taiba', ['lashkar', 'e', 'taiba', 'lashkaretaiba']],
  ['Kabul- and -Khost', ['kabul', 'and', 'khost']],
  ['15,000', ['15000']],
  ['١٥٬٠٠٠ و ۱۹۴۷', ['15000', 'و', '1947']],
  ['2001–21', ['2001', '21']],
  ['1,000, 2', ['1000', '2']],
  [' - ’ … ', []],
])('“%s” is found by %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

test('every word is where it says', () => {
  const text = 'Said “Türkiye”, and Pakistan’s Lashkar-e-Taiba.'
  expect(foldedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Said',
    'Türkiye',
    'and',
    'Pakistan’s',
    'Lashkar',
    'e',
    'Taiba',
  ])
})
