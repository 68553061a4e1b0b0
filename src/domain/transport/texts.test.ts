import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOfText } from '../packing/utf8.ts'
import { armoured, mostText, readArmoured } from './armour.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { fromBase45, toBase45 } from './base45.ts'
import { fromBase64url, toBase64url } from './base64url.ts'

const anyBytes = fc.uint8Array({ maxLength: 200, size: 'max' })
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

const asIs = (text: string) => text
const asCrockford = (text: string) => text.toLowerCase().replace(/o/gu, '0').replace(/[il]/gu, '1')

describe.each([
  ['base45', toBase45, fromBase45, asIs],
  ['base64url', toBase64url, fromBase64url, asIs],
  ['base32', toBase32, fromBase32, asCrockford],
])('%s', (_, to, from, plain) => {
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
        if (bytes) expect(to(bytes)).toBe(plain(text))
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

test('the highest numbers have a writing', () => {
  expect(fromBase45(toBase45(Uint8Array.of(255)))).toEqual(Uint8Array.of(255))
  expect(fromBase45(toBase45(Uint8Array.of(255, 255)))).toEqual(Uint8Array.of(255, 255))
})

test.each(['GGW', 'V5', '::', 'A', 'ABCD', 'ab', 'É00', '0É', '00É'])('base45 refuses %s', (text) => {
  expect(fromBase45(text)).toBeUndefined()
})

test.each([
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foobar', 'Zm9vYmFy'],
])('RFC 4648 writes “%s” in base64 as %s', (text, written) => {
  expect(toBase64url(bytesOfText(text))).toBe(written)
})

test.each(['A', 'Zh', 'Zi', 'Zm9', 'Zm+_', 'Zg=='])('base64url refuses %s', (text) => {
  expect(fromBase64url(text)).toBeUndefined()
})

test.each(['0', '01', '02', '000', '0-'])('base32 refuses %s', (text) => {
  expect(fromBase32(text)).toBeUndefined()
})

test('base32 forgives what people take for something else', () => {
  expect(fromBase32('OIL0')).toEqual(fromBase32('0110'))
  expect(fromBase32('AB')).toEqual(fromBase32('ab'))
  expect(fromBase32('U0')).toBeUndefined()
})

describe('a text for a chat', () => {
  const bytes = Uint8Array.from({ length: 120 }, (_, index) => (index * 37) % 256)
  const written = () => armoured(bytes)
  const found = [{ ok: true, bytes }]

  test('is lines between two marked lines', () => {
    expect(armoured(Uint8Array.from({ length: 30 }, (_, index) => index))).toMatchInlineSnapshot(`
      "BLOWBACK TEXT 1 BEGINS 30 C5665F58
      000g40r40m30e209185gr38e1w8124gk2gahc5rr
      34d1p70x
      BLOWBACK TEXT ENDS
      "
    `)
    expect(armoured(new Uint8Array(0))).toBe('BLOWBACK TEXT 1 BEGINS 0 00000000\nBLOWBACK TEXT ENDS\n')
    expect(readArmoured(armoured(new Uint8Array(0)))).toEqual([{ ok: true, bytes: new Uint8Array(0) }])
  })

  test('has a check of eight digits, whatever it is', () => {
    const check = (first: number) => /BEGINS 1 (\w+)/u.exec(armoured(Uint8Array.of(first)))?.[1]
    const checks = Array.from({ length: 256 }, (_, first) => check(first))
    for (const each of checks) expect(each).toMatch(/^[0-9A-F]{8}$/u)
    expect(checks.some((each) => each?.startsWith('0'))).toBe(true)
  })

  test('comes back', () => {
    fc.assert(
      fc.property(anyBytes, (any) => {
        expect(readArmoured(armoured(any))).toEqual([{ ok: true, bytes: any }])
      }),
    )
  })

  test.each([
    ['words around it', (text: string) => `Hi Miss,\n\nhere it is:\n${text}\nThanks! Ali`],
    ['quoting', (text: string) => text.replace(/^/gmu, '> > ')],
    ['one long line', (text: string) => text.replaceAll('\n', ' ')],
    ['lines of Windows, indented', (text: string) => text.replaceAll('\n', '\r\n\t  ')],
    ['other wrapping', (text: string) => text.replace(/([a-z0-9]{9})(?=[a-z0-9])/gu, '$1\n')],
    [
      'marks of direction and of no width',
      (text: string) => text.replace(/([a-z0-9]{9})(?=[a-z0-9])/gu, '$1\u{200e}\u{200b}'),
    ],
    ['marks and spaces between its words', (text: string) => text.replace(/(?<=^BLOWBACK.*) /gmu, ' ** ')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['no last line', (text: string) => text.replace('BLOWBACK TEXT ENDS', '') + 'see you tomorrow'],
  ])('survives %s', (_, changed) => {
    expect(readArmoured(changed(written()))).toEqual(found)
  })

  test('two in one paste are two', () => {
    const text = written()
    expect(readArmoured(`${text}\n${text}`)).toHaveLength(2)
    expect(readArmoured(text.slice(0, 150) + text)).toEqual([{ ok: false, problem: 'cut' }, ...found])
  })

  test('of 501 in one paste 500 are read', () => {
    expect(readArmoured(armoured(Uint8Array.of(1)).repeat(501))).toEqual(
      Array(500).fill({ ok: true, bytes: Uint8Array.of(1) }),
    )
  })

  test.each([
    ['cut in the middle', (text: string) => text.slice(0, 150), 'cut'],
    ['without its beginning', (text: string) => text.slice(60), 'cut'],
    [
      'with a letter too many',
      (text: string) => text.replace('\nBLOWBACK TEXT ENDS', 'x\nBLOWBACK TEXT ENDS'),
      'damaged',
    ],
    [
      'with a letter too many before an end with marks',
      (text: string) => text.replace('\nBLOWBACK TEXT ENDS', 'x\nBLOWBACK ** TEXT ** ENDS'),
      'damaged',
    ],
    [
      'with another letter',
      (text: string) => text.replace(/\n(.)/u, (_, letter: string) => `\n${letter === 'z' ? 'y' : 'z'}`),
      'damaged',
    ],
    ['of which only its end came, with marks', () => 'BLOWBACK ** TEXT ** ENDS', 'cut'],
    ['of a newer version', (text: string) => text.replace('TEXT 1', 'TEXT 2'), 'newer'],
    ['of a much newer version', (text: string) => text.replace('TEXT 1', 'TEXT 1203'), 'newer'],
    ['that claims as much as may be', (text: string) => text.replace('BEGINS 120', 'BEGINS 524288'), 'cut'],
    ['that claims a byte more', (text: string) => text.replace('BEGINS 120', 'BEGINS 524289'), 'too-large'],
    ['whose check has a digit too many', (text: string) => text.replace(/(BEGINS 120 \w+)/u, '$10'), 'cut'],
    ['of a version that never was', (text: string) => text.replace('TEXT 1', 'TEXT 0'), 'damaged'],
    ['that claims too much', (text: string) => text.replace('BEGINS 120', 'BEGINS 9999999'), 'too-large'],
    ['that is none', () => 'Hello there', 'none-found'],
    ['that is long and none', () => 'a'.repeat(mostText), 'none-found'],
    ['that is far too long', () => 'a'.repeat(mostText + 1), 'too-large'],
  ])('%s is refused', (_, changed, problem) => {
    expect(readArmoured(changed(written()))).toEqual([{ ok: false, problem }])
  })

  test('reading is total', () => {
    const text = written()
    fc.assert(
      fc.property(
        anyText,
        fc.nat(60),
        (any, at) => readArmoured(text.slice(0, at) + any + text.slice(at)).length > 0,
      ),
    )
  })
})
