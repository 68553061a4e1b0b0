import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOfText } from '../packing/utf8.ts'
import { armoured, mostText, readArmoured } from './armour.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { fromBase45, toBase45 } from './base45.ts'
import { fromBase64url, toBase64url } from './base64url.ts'

const anyBytes = fc.uint8Array({ maxLength: 200 })
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe.each([
  ['base45', toBase45, fromBase45],
  ['base64url', toBase64url, fromBase64url],
  ['base32', toBase32, fromBase32],
])('%s', (_, to, from) => {
  test('gives the bytes back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(from(to(bytes))).toEqual(bytes)
      }),
    )
  })

  test('reading is total, and one writing has one meaning', () => {
    const likely = fc.string({ unit: fc.constantFrom(...Array.from('09AZaz-_ $%:')), maxLength: 30 })
    fc.assert(
      fc.property(fc.oneof(anyText, likely), (text) => {
        const bytes = from(text)
        if (bytes) expect(from(to(bytes))).toEqual(bytes)
      }),
    )
  })
})

test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('RFC 9285 writes “%s” in base45 as %s', (text, written) => {
  expect(toBase45(bytesOfText(text))).toBe(written)
})

test.each(['GGW', '::', 'A', 'ab', 'É00'])('base45 refuses %s', (text) => {
  expect(fromBase45(text)).toBeUndefined()
})

test.each([
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foobar', 'Zm9vYmFy'],
])('RFC 4648 writes “%s” in base64 as %s', (text, written) => {
  expect(toBase64url(bytesOfText(text))).toBe(written)
})

test('base32 forgives what people take for something else', () => {
  expect(fromBase32('OIL0')).toEqual(fromBase32('0110'))
  expect(fromBase32('AB')).toEqual(fromBase32('ab'))
  expect(fromBase32('U0')).toBeUndefined()
})

describe('a text for a chat', () => {
  const bytes = Uint8Array.from({ length: 120 }, (_, index) => (index * 37) % 256)
  const text = armoured(bytes)
  const found = [{ ok: true, bytes }]

  test('comes back', () => {
    fc.assert(
      fc.property(anyBytes, (any) => {
        expect(readArmoured(armoured(any))).toEqual([{ ok: true, bytes: any }])
      }),
    )
  })

  test.each([
    ['words around it', `Hi Miss,\n\nhere it is:\n${text}\nThanks! Ali`],
    ['quoting', text.replace(/^/gmu, '> > ')],
    ['one long line', text.replaceAll('\n', ' ')],
    ['lines of Windows, indented', text.replaceAll('\n', '\r\n\t  ')],
    ['other wrapping', text.replace(/([a-z0-9]{9})(?=[a-z0-9])/gu, '$1\n')],
    ['marks of direction and of no width', text.replace(/([a-z0-9]{9})(?=[a-z0-9])/gu, '$1\u{200e}\u{200b}')],
    ['capitals', text.toUpperCase()],
    ['no last line', text.replace('BLOWBACK TEXT ENDS', '') + 'see you tomorrow'],
  ])('survives %s', (_, changed) => {
    expect(readArmoured(changed)).toEqual(found)
  })

  test('two in one paste are two', () => {
    expect(readArmoured(`${text}\n${text}`)).toHaveLength(2)
    expect(readArmoured(text.slice(0, 150) + text)).toEqual([{ ok: false, problem: 'cut' }, ...found])
  })

  test.each([
    ['cut in the middle', text.slice(0, 150), 'cut'],
    ['without its beginning', text.slice(60), 'cut'],
    ['with a letter too many', text.replace('\nBLOWBACK TEXT ENDS', 'x\nBLOWBACK TEXT ENDS'), 'damaged'],
    [
      'with another letter',
      text.replace(/\n(.)/u, (_, letter: string) => `\n${letter === 'z' ? 'y' : 'z'}`),
      'damaged',
    ],
    ['of a newer version', text.replace('TEXT 1', 'TEXT 2'), 'newer'],
    ['of a version that never was', text.replace('TEXT 1', 'TEXT 0'), 'damaged'],
    ['that claims too much', text.replace('BEGINS 120', 'BEGINS 9999999'), 'too-large'],
    ['that is none', 'Hello there', 'none-found'],
    ['that is far too long', 'a'.repeat(mostText + 1), 'too-large'],
  ])('%s is refused', (_, changed, problem) => {
    expect(readArmoured(changed)).toEqual([{ ok: false, problem }])
  })

  test('reading is total', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(60),
        (any, at) => readArmoured(text.slice(0, at) + any + text.slice(at)).length > 0,
      ),
    )
  })
})
