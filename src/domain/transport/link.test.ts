import { describe, expect, test } from 'vitest'
import { packetOf, readPacket } from '../packing/packet.ts'
import { toBase64url } from './base64url.ts'
import { linkTo, readLinks } from './link.ts'

const packet = packetOf('assignment', 1, Uint8Array.of(0xff, 0xef, 0xfb, 0xff, 0xbe))
const whole = (bytes: Uint8Array) => readPacket(bytes, 'assignment', 255).ok
const linked = () => linkTo('https://school.example/do/', packet)
const found = [{ ok: true, bytes: packet }]
const cut = [{ ok: false, problem: 'cut' }]

test('a link has the packet behind its hash, and nothing else', () => {
  expect(linkTo('https://school.example/do/', Uint8Array.of(0x42, 0x61, 1, 255, 239))).toBe(
    'https://school.example/do/#QmEB_-8',
  )
  expect(linked()).toMatch(/#QmEB[A-Za-z0-9]*_[A-Za-z0-9_-]*-/u)
})

describe('a link in a text', () => {
  test.each([
    ['alone', (link: string) => link],
    [
      'with its marks encoded',
      (link: string) => link.replace('#', '%23').replaceAll('-', '%2d').replaceAll('_', '%5f'),
    ],
    ['between brackets, with words at once behind', (link: string) => `<${link}>and so on`],
    ['wrapped, with words behind', (link: string) => `${link.slice(0, -4)}\n${link.slice(-4)} and so on`],
    ['wrapped and quoted thrice', (link: string) => `${link.slice(0, -4)}\n>>|${link.slice(-4)}`],
    ['in strong emphasis', (link: string) => `__${link}__`],
    ['wrapped with two spaces', (link: string) => `${link.slice(0, -4)} \r\n ${link.slice(-4)}`],
    [
      'with marks of direction',
      (link: string) => `${link.slice(0, -4)}\u{200e}${link.slice(-4, -2)}\u{200b}${link.slice(-2)}\u{200f}`,
    ],
  ])('is found %s', (_, written) => {
    expect(readLinks(written(linked()), whole)).toEqual(found)
  })

  test('is not looked for where no packet of ours begins', () => {
    const link = linked()
    for (const text of ['', '#top', '#QmFB', '#QmEQ', '#QoEB', 'QmEB', link.replace('#', '!')])
      expect(readLinks(text, whole)).toEqual([])
  })

  test('is whole or cut', () => {
    const link = linked()
    expect(readLinks(link.slice(0, -1), whole)).toEqual(cut)
    expect(readLinks(`${link.slice(0, -4)}>${link.slice(-4)}`, whole)).toEqual(cut)
    expect(readLinks(`${link.slice(0, -2)}.${link.slice(-2)}`, whole)).toEqual(cut)
    expect(readLinks(`${link.slice(0, -4)}. ${link.slice(-4)}`, whole)).toEqual(cut)
    expect(readLinks(`${link.slice(0, -1)} ${link}`, whole)).toEqual([...cut, ...found])
  })

  test('may have the next one at once behind it', () => {
    const fragment = linkTo('', packet)
    expect(readLinks(fragment + fragment, whole)).toEqual([...found, ...found])
    expect(readLinks(fragment + fragment.replace('#', '%23'), whole)).toEqual([...found, ...found])
  })
})

describe('what somebody wrote to keep us busy', () => {
  const lettersOf = () => toBase64url(packetOf('submission', 1, new Uint8Array(700)))
  const long = (bytes: Uint8Array) => readPacket(bytes, 'submission', 1).ok
  const inPieces = (count: number, between = ' ') => {
    const letters = lettersOf()
    const [first, rest] = [letters.slice(0, -count + 1), letters.slice(-count + 1)]
    return `#${[first, ...rest].join(between)}`
  }

  test('is put together of 400 pieces, and no more', () => {
    expect(readLinks(inPieces(400, '\r\n'), long)[0]?.ok).toBe(true)
    expect(readLinks(inPieces(401), long)).toEqual(cut)
  })

  test('is looked at up to 100,000 letters on', () => {
    const letters = lettersOf()
    const gap = (spaces: number) => `#${letters.slice(0, 9)}${' '.repeat(spaces)}${letters.slice(9)}`
    expect(readLinks(gap(100_000 - letters.length), long)[0]?.ok).toBe(true)
    expect(readLinks(gap(100_001 - letters.length), long)).toEqual(cut)
  })

  test('holds 500 links at most', () => {
    expect(readLinks(`${linked()}\n`.repeat(501), whole)).toHaveLength(500)
  })

  test('is given up after so many letters in one paste', () => {
    const link = linked()
    const size = toBase64url(packet).length
    expect(readLinks(`${link} ${link}`, whole, 2 * size)).toEqual([...found, ...found])
    expect(readLinks(`${link} ${link}`, whole, 2 * size - 1)).toEqual([...found, ...cut])
  })
})
