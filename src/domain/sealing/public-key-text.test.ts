import { expect, test } from 'vitest'
import { publicKeyText, readPublicKeyText } from './public-key-text.ts'
import { teacherKeysOf } from './teacher-keys.ts'

const { publicKey } = teacherKeysOf(new Uint8Array(32).fill(5)).sealing
const text = publicKeyText(publicKey)

test('a key comes back from its text, however it was sent', () => {
  expect(text).toMatch(/^BLOWBACK KEY (?:[A-Z0-9]{4} ){13}[A-Z0-9]{3}$/)
  const sent = [
    text,
    text.toLowerCase(),
    text.replaceAll(' ', '\n'),
    `> My key: ${text} \n`,
    text.replace('BLOWBACK KEY ', ''),
  ]
  for (const each of sent) expect(readPublicKeyText(each)).toEqual(publicKey)
})

test('a slip anywhere is found', () => {
  const key = text.replace('BLOWBACK KEY ', '')
  for (const [at, letter] of [...key].entries()) {
    if (letter === ' ') continue
    const slipped = `${key.slice(0, at)}${letter === 'x' || letter === 'X' ? 'Z' : 'X'}${key.slice(at + 1)}`
    expect(readPublicKeyText(slipped)).toBeUndefined()
  }
})

test('what is no key is none', () => {
  for (const each of ['', 'hello', text.slice(0, -2), `${text} AB`, 'BLOWBACK KEY', 'A'.repeat(1_000_000)])
    expect(readPublicKeyText(each)).toBeUndefined()
})

test('a key is looked for in the first 2,000 characters only, so that no pasted book holds up the page', () => {
  const greeting = 'Dear colleague,'
  expect(readPublicKeyText(greeting + text.padStart(2_000 - greeting.length))).toEqual(publicKey)
  expect(readPublicKeyText(greeting + text.padStart(2_001 - greeting.length))).toBeUndefined()
})
