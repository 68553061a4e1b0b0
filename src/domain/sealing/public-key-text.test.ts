import { expect, test } from 'vitest'
import { publicKeyText, readPublicKeyText } from './public-key-text.ts'

const key = Uint8Array.from({ length: 32 }, (_, at) => at * 8)
/** As it is in letters that were sent already. */
const written = '0041 0610 50R3 GG28 A1C6 0T3G F208 H44R M2MB 1E60 S38D HR78 Y3W0 GF8'
const text = `BLOWBACK KEY ${written}`

test('a key is written as it always was, so that what was sent or printed can still be read', () => {
  expect(publicKeyText(key)).toBe(text)
  expect(text).toMatch(/^BLOWBACK KEY (?:[A-Z0-9]{4} ){13}[A-Z0-9]{3}$/)
})

test('a key comes back from its text, however it was sent', () => {
  const sent = [
    text,
    text.toLowerCase(),
    text.replaceAll(' ', '\n'),
    text.replaceAll(' ', ''),
    text.replaceAll(' ', ' \n> '),
    `> My key: ${text} \n`,
    written,
  ]
  for (const each of sent) expect(readPublicKeyText(each)).toEqual(key)
})

test('a slip anywhere is found', () => {
  for (const [at, letter] of Array.from(written).entries()) {
    if (letter === ' ') continue
    const slipped = `${written.slice(0, at)}${letter === 'X' ? 'Z' : 'X'}${written.slice(at + 1)}`
    expect(readPublicKeyText(slipped)).toBeUndefined()
  }
})

test('what is no key is none', () => {
  for (const each of ['', 'hello', text.slice(0, -2), `${text} AB`, 'BLOWBACK KEY', 'A'.repeat(1_000_000)])
    expect(readPublicKeyText(each)).toBeUndefined()
})

test('a key is looked for in the first 2,000 characters only, so that no pasted book holds up the page', () => {
  const greeting = 'Dear colleague,'
  expect(readPublicKeyText(greeting + text.padStart(2_000 - greeting.length))).toEqual(key)
  expect(readPublicKeyText(greeting + text.padStart(2_001 - greeting.length))).toBeUndefined()
})
