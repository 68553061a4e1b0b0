import { expect, test } from 'vitest'
import { excerpt, marked, type Run } from './excerpt.ts'

/** As a person sees it: what is marked in brackets. */
const seen = (runs: readonly Run[]): string =>
  runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
const marking = (text: string, ...terms: string[]): string => seen(marked(text, new Set(terms)))

test('found words are marked as they are written, whole, and no others', () => {
  expect(marking('Türkiye and the Turks', 'turkiye')).toBe('[Türkiye] and the Turks')
  expect(marking('Pakistan’s army', 'pakistan', 'army')).toBe('[Pakistan’s] [army]')
  expect(marking('Nothing here', 'kabul')).toBe('Nothing here')
  expect(marking('', 'kabul')).toBe('')
})

test('no piece is empty', () => {
  const found = (text: string): Run => ({ text, isMarked: true })
  const between: Run = { text: ' and ', isMarked: false }
  const terms = new Set(['kabul', 'kandahar'])
  expect(marked('Kabul and Kandahar', terms)).toEqual([found('Kabul'), between, found('Kandahar')])
  expect(marked('', terms)).toEqual([])
})

test('of what a hyphen joins the part is marked that was found, or all of it', () => {
  expect(marking('by Al-Qaeda.', 'qaeda')).toBe('by Al-[Qaeda].')
  expect(marking('by Al-Qaeda.', 'alqaeda')).toBe('by [Al-Qaeda].')
  expect(marking('by Lashkar-e-Taiba.', 'lashkaretaiba')).toBe('by [Lashkar-e-Taiba].')
})

const filler = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ')
const cut = (text: string, ...terms: string[]): string => seen(excerpt(text, new Set(terms)))

test('a short text is shown whole', () => {
  expect(cut('The road to Torkham.', 'torkham')).toBe('The road to [Torkham].')
})

test('of a long text the part is shown that has most of the words, and both cuts are seen', () => {
  const text = `kabul ${filler(50)} kabul kandahar ${filler(50)}.`
  expect(cut(text, 'kabul', 'kandahar')).toMatch(/^… w44 w45 w46 w47 w48 w49 \[kabul\] \[kandahar\] w0 .* …$/)
})

test('of parts that have as many words, the first is shown', () => {
  expect(cut(`kabul ${filler(50)} kabul ${filler(50)}`, 'kabul')).toMatch(/^\[kabul\] w0 .* …$/)
})

test('words that a part has left behind do not count for it', () => {
  const text = `kabul kandahar ${filler(50)} kabul ${filler(50)}`
  expect(cut(text, 'kabul', 'kandahar')).toMatch(/^\[kabul\] \[kandahar\] w0 .* …$/)
})

test('a word counts only where it would be seen', () => {
  const text = `${filler(10)} kabul ${filler(25)} kabul kandahar ${filler(50)}`
  expect(cut(text, 'kabul', 'kandahar')).toMatch(/^… w19 .* w24 \[kabul\] \[kandahar\] w0 .* …$/)
})

test('what stands before the first word is shown with it', () => {
  expect(cut('“Kabul” is said.', 'kabul')).toBe('“[Kabul]” is said.')
})

test('what stands at the end is shown with as much before it as there is room for', () => {
  const shown = cut(`${filler(100)} kabul.`, 'kabul')
  expect(shown).toMatch(/^… w69 .* \[kabul\]\.$/)
})

test('where no word is found, the beginning is shown', () => {
  expect(cut(filler(100), 'kabul')).toMatch(/^w0 .* w31 …$/)
})
