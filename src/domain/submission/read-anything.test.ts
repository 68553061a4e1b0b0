import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownItems, sampleAssignment, teacher } from '../../../tests/support/assignments.ts'
import { sampleSubmission, sealed } from '../../../tests/support/submissions.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { assignmentPacket } from '../assignment/assignment-packet.ts'
import { packetOf } from '../packing/packet.ts'
import { bytesOfText } from '../packing/utf8.ts'
import { armoured } from '../transport/armour.ts'
import { fromBase45, toBase45 } from '../transport/base45.ts'
import { linkTo } from '../transport/link.ts'
import { frameSender } from '../transport/send-frames.ts'
import { readFile, readText } from './read-anything.ts'
import { mostSubmission } from './submission-packet.ts'

const assignment = sampleAssignment(knownItems(20))
const sample = () => {
  const handedOut = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade) ?? new Uint8Array(0)
  const answers = Array.from({ length: 20 }, () => ({}))
  return {
    handedOut,
    handedIn: sealed(sampleSubmission(assignment, answers), assignment),
    link: linkTo('https://school.example/do/', handedOut),
    found: [{ ok: true, kind: 'assignment', bytes: handedOut }],
  }
}
const wrapped = (link: string) => link.replace(/(.{76})/gu, '$1\n')

describe('a link', () => {
  test.each([
    ['as it is', (link: string) => link],
    ['in a sentence', (link: string) => `Please do this: ${link}. Thank you!`],
    ['between brackets', (link: string) => `<${link}>`],
    ['as a Markdown link', (link: string) => `[The border](${link})`],
    ['wrapped', (link: string) => wrapped(link)],
    ['wrapped, with words behind it', (link: string) => `${wrapped(link)}\nsee you tomorrow`],
    ['wrapped and quoted', (link: string) => wrapped(link).replace(/^/gmu, '> ')],
    [
      'with its fragment encoded',
      (link: string) => link.replace('#', '%23').replaceAll('-', '%2D').replaceAll('_', '%5F'),
    ],
    ['in emphasis', (link: string) => `_${link}_`],
    ['with marks of no width', (link: string) => link.replace(/(.{50})/gu, '$1\u{200b}')],
    ['only its fragment', (link: string) => link.slice(link.indexOf('#'))],
  ])('is read %s', (_, written) => {
    const { link, found } = sample()
    expect(readText(written(link))).toEqual(found)
  })

  test('that lost its end says so', () => {
    const { link } = sample()
    expect(readText(link.slice(0, -9))).toEqual([{ ok: false, problem: 'cut' }])
  })

  test('of a newer app says so', () => {
    const { handedOut } = sample()
    expect(readText(linkTo('https://x.example/', packetOf('assignment', 2, handedOut)))).toEqual([
      { ok: false, problem: 'newer' },
    ])
  })

  test('that keeps us busy is given up', () => {
    // That it is, link.test.ts counts.
    const busy = Array.from({ length: 3 }, () => `#QmEB${` ${'A'.repeat(300)}`.repeat(100)}`).join(' ')
    expect(readText(busy).every(({ ok }) => !ok)).toBe(true)
  })
})

describe('whatever is pasted', () => {
  test('holds as many as there are, each by itself', () => {
    const { handedIn, link, found } = sample()
    expect(readText(`${armoured(handedIn)}\n${link}\n${armoured(handedIn).slice(0, 200)}`)).toEqual([
      ...found,
      { ok: true, kind: 'submission', bytes: handedIn },
      { ok: false, problem: 'cut' },
    ])
  })

  test('may be what a code says: a packet or a frame', () => {
    const { handedIn } = sample()
    expect(readText(toBase45(handedIn))).toEqual([{ ok: true, kind: 'submission', bytes: handedIn }])
    const frame = frameSender(handedIn, 200)?.frame(1) ?? new Uint8Array(0)
    expect(readText(toBase45(frame))).toEqual([{ ok: true, kind: 'frame', bytes: frame }])
  })

  test.each([
    ['', 'nothing'],
    ['Hello there', 'nothing'],
    ['ABC', 'nothing'],
    ['https://school.example/lesson#top', 'nothing'],
    ['{"a": 1}', 'nothing'],
    ['{', 'nothing'],
    ['{"format":"other/backup"}', 'nothing'],
    ['{"format":"our-blowback/backup"}', 'nothing'],
    ['{"format":"blowback/backup!"}', 'nothing'],
    ['{"format":["blowback/backup"]}', 'nothing'],
  ])('%j holds nothing', (text, problem) => {
    expect(readText(text)).toEqual([{ ok: false, problem }])
  })

  test('may be read as a code, and is none where nothing of ours is in it', () => {
    expect(fromBase45('XBLOWBACK TEXTS')).toBeDefined()
    expect(readText('XBLOWBACK TEXTS')).toEqual([{ ok: false, problem: 'cut' }])
  })

  test('may be a text of ours that holds nothing of ours', () => {
    expect(readText(armoured(Uint8Array.of(1, 2, 3)))).toEqual([{ ok: false, problem: 'nothing' }])
  })

  test('is read up to two million letters, and as a code up to 5,000', () => {
    const { link } = sample()
    expect(readText('x'.repeat(2_000_000))).toEqual([{ ok: false, problem: 'nothing' }])
    expect(readText(`${link} ${'x'.repeat(2_000_000)}`)).toEqual([{ ok: false, problem: 'too-large' }])
    const codeOf = (length: number) => toBase45(packetOf('submission', 1, new Uint8Array(length - 7)))
    expect(codeOf(3_333)).toHaveLength(5_000)
    expect(readText(codeOf(3_332))).toMatchObject([{ ok: true, kind: 'submission' }])
    expect(readText(codeOf(3_333))).toEqual([{ ok: false, problem: 'nothing' }])
  })

  test('of 50 MB is refused by its length alone', () => {
    // There is nothing else to look at.
    const length = 50_000_000
    expect(readText({ length } as string)).toEqual([{ ok: false, problem: 'too-large' }])
    expect(readFile({ length } as Uint8Array)).toEqual([{ ok: false, problem: 'too-large' }])
  })
})

describe('a file', () => {
  test('is read by what is in it', () => {
    const { handedIn, link, found } = sample()
    expect(readFile(handedIn)).toEqual([{ ok: true, kind: 'submission', bytes: handedIn }])
    expect(readFile(bytesOfText(armoured(handedIn)))).toEqual(readText(armoured(handedIn)))
    expect(readFile(bytesOfText(`Based on this: ${link}`))).toEqual(found)
    expect(readFile(bytesOfText('Basic'))).toEqual([{ ok: false, problem: 'nothing' }])
    expect(readFile(Uint8Array.of(0xff, 0xd8, 0xff))).toEqual([{ ok: false, problem: 'nothing' }])
    expect(readFile(new Uint8Array(0))).toEqual([{ ok: false, problem: 'nothing' }])
    expect(readFile(handedIn.subarray(0, 99))).toEqual([{ ok: false, problem: 'damaged' }])
  })

  test('is read up to its bound, packets up to theirs', () => {
    expect(readFile(bytesOfText('é'.repeat(2_000_000)))).toEqual([{ ok: false, problem: 'nothing' }])
    const long = (length: number) => {
      const bytes = new Uint8Array(length)
      bytes.set([0x42, 0x73, 1])
      return readFile(bytes)
    }
    expect(long(mostSubmission)).toEqual([{ ok: false, problem: 'damaged' }])
    expect(long(mostSubmission + 1)).toEqual([{ ok: false, problem: 'too-large' }])
    expect(readFile(bytesOfText('Ba humbug'))).toEqual([{ ok: false, problem: 'nothing' }])
  })

  test('of ours that belongs elsewhere is called by its format', () => {
    expect(readText('{"format":"blowback/teacher-keys","version":1}')).toEqual([
      { ok: false, problem: 'another-file', format: 'blowback/teacher-keys' },
    ])
  })
})

test('reading is total', () => {
  const { handedIn, link } = sample()
  const pieces = fc.constantFrom(
    link,
    armoured(handedIn),
    '#QmEB',
    'BLOWBACK TEXT 1 BEGINS 12 ',
    '{"format":',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 6 }), (all) => {
      expect(readText(all.join('')).length).toBeGreaterThan(0)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(readFile(bytes).every(({ ok }) => !ok)).toBe(true)
      expect(readFile(Uint8Array.of(0x42, 0x73, 1, ...bytes)).every(({ ok }) => !ok)).toBe(true)
    }),
  )
})
