import { describe, expect, test } from 'vitest'
import {
  carried,
  exampleOf,
  keylessItem,
  knownItems,
  otherTeacher,
  sampleAssignment,
  teacher,
} from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { toBase64url } from '../transport/base64url.ts'
import { defaultSettings } from './assignment.ts'
import { assignmentBounds, assignmentSchema } from './assignment-schema.ts'

const read = (data: unknown) => parseBySchema(assignmentSchema(kindsToGrade))(data)

/** Whether it is read, and just as it is. */
function isRead(data: unknown): boolean {
  const found = read(data)
  if (found !== undefined) expect(found).toStrictEqual(data)
  return found !== undefined
}

const letters = (count: number): string => 'x'.repeat(count)
const keyOf = (bytes: number): string => toBase64url(new Uint8Array(bytes).fill(7))
const withField = (field: string) => (value: unknown) => ({
  ...sampleAssignment(knownItems(1)),
  [field]: value,
})
const withSetting = (field: string) => (value: unknown) =>
  withField('settings')({ ...defaultSettings, [field]: value })
const withItem = (field: string) => (value: unknown) =>
  withField('items')(knownItems(1).map((item) => ({ ...item, [field]: value })))

test('an assignment with all that it may have is read as it is', () => {
  const { question } = exampleOf('cloze')
  const settings = {
    ...{ opens: '2026-11-26T09:00Z', due: '2026-11-27T09:00Z', closes: '2026-11-28T09:00Z' },
    ...{ attempts: 2, shuffle: false, oneAtATime: false, help: false, timeLimit: 45 },
    ...{ feedback: 'after-hand-in' as const, roster: { as: 'numbers' as const, count: 30 } },
  }
  const items = [...knownItems(2), carried(question), keylessItem].map((item) => ({ ...item, section: 'S' }))
  expect(isRead(sampleAssignment(items, { settings, note: 'Take your time.' }))).toBe(true)
})

test('these bounds are those of the page on packets', () => {
  expect(assignmentBounds).toEqual({
    ...{ items: 200, title: 200, note: 4_000, name: 100, points: 1_000, roster: 500 },
  })
})

describe('read is', () => {
  test.each<[string, (value: unknown) => unknown, readonly unknown[]]>([
    ['an edition', withField('edition'), [1, 1_000_000]],
    ['a title', withField('title'), ['', letters(200)]],
    ['a note', withField('note'), ['', letters(4_000)]],
    ['a name of who set it', withField('setBy'), ['', letters(100)]],
    ['a number of items', withField('items'), [[], knownItems(200)]],
    [
      'one recipient, or two',
      withField('recipients'),
      [[keyOf(32)], [teacher, otherTeacher].map(({ sealing }) => toBase64url(sealing.publicKey))],
    ],
    ['a number of attempts', withSetting('attempts'), [0, 100]],
    ['a limit', withSetting('timeLimit'), [1, 10_000]],
    ['a time of feedback', withSetting('feedback'), ['at-once', 'after-hand-in', 'none']],
    [
      'a roster',
      withSetting('roster'),
      [{ as: 'none' }, { as: 'names' }, { as: 'numbers', count: 1 }, { as: 'numbers', count: 500 }],
    ],
    ['points', withItem('points'), [0, 0.5, 1_000]],
    ['a section', withItem('section'), ['', letters(200)]],
    ['a part of a lesson', withItem('part'), ['checks', 'quiz']],
    ['a name of a course', withItem('course'), ['c', letters(100)]],
    ['an edition of a question', withItem('edition'), ['00000000', '0123abef']],
  ])('%s', (_, make, values) => {
    for (const value of values) expect(isRead(make(value))).toBe(true)
  })
})

describe('refused is', () => {
  const notWhole = [-1, 1.5, Number.NaN, '1', null]

  test.each<[string, (value: unknown) => unknown, readonly unknown[]]>([
    ['an id', withField('id'), [7, '', '041061050r3g', '041061050r3gg0', '041061050r3gu', 'uuuuuuuuuuuuu']],
    ['an edition', withField('edition'), [0, 1_000_001, ...notWhole]],
    ['a title', withField('title'), [7, letters(201)]],
    ['a note', withField('note'), [7, letters(4_001)]],
    ['a name of who set it', withField('setBy'), [7, letters(101)]],
    ['a number of items', withField('items'), [{}, knownItems(201)]],
    ['a key of who signed it', withField('signer'), [7, '', '!', keyOf(31), keyOf(33)]],
    [
      'a number or a key of recipients',
      withField('recipients'),
      [[], [keyOf(32), keyOf(32), keyOf(32)], [keyOf(31)], [keyOf(33)], ['!'], [7]],
    ],
    ['settings', withField('settings'), [undefined, {}, null]],
    ['a number of attempts', withSetting('attempts'), [101, ...notWhole]],
    ['a limit', withSetting('timeLimit'), [0, 10_001, ...notWhole]],
    ...['opens', 'due', 'closes'].map((name): [string, (value: unknown) => unknown, readonly unknown[]] => [
      `a time (${name})`,
      withSetting(name),
      ['', '2026-02-30T00:00Z', 29_928_065, null],
    ]),
    ...['shuffle', 'oneAtATime', 'help'].map(
      (name): [string, (value: unknown) => unknown, readonly unknown[]] => [
        `a yes or no (${name})`,
        withSetting(name),
        [1, undefined],
      ],
    ),
    ['a time of feedback', withSetting('feedback'), ['', 'later', undefined]],
    [
      'a roster',
      withSetting('roster'),
      [
        ...[undefined, {}, { as: '' }, { as: 'faces' }, { as: 'numbers' }],
        ...[0, 501, ...notWhole].map((count) => ({ as: 'numbers', count })),
      ],
    ],
    ['points', withItem('points'), [-0.5, 1_000.5, '1', undefined]],
    ['a section', withItem('section'), [7, letters(201)]],
    ['a way to ask', withItem('as'), ['', 'told', 'carried', 'keyless', undefined]],
    ['a part of a lesson', withItem('part'), ['', 'notes', undefined]],
    ...['course', 'lesson', 'question'].map(
      (name): [string, (value: unknown) => unknown, readonly unknown[]] => [
        `a name (${name})`,
        withItem(name),
        ['', 7, letters(101), undefined],
      ],
    ),
    [
      'an edition of a question',
      withItem('edition'),
      [7, '', '0123abe', '0123abef0', '00123abef', '0123ABEF', '0123abeg'],
    ],
  ])('%s that cannot be', (_, make, values) => {
    for (const value of values) expect(read(make(value))).toBeUndefined()
  })

  test('a question or a prompt of a kind that this app lacks, or that its kind does not read', () => {
    const { question } = exampleOf('cloze')
    const prompt = keylessItem.as === 'keyless' ? keylessItem.prompt : undefined
    const asked = (item: object) => withField('items')([{ points: 1, ...item }])
    expect(isRead(asked({ as: 'carried', question }))).toBe(true)
    expect(isRead(asked({ as: 'keyless', prompt }))).toBe(true)
    for (const odd of [undefined, null, {}, { kind: 'cloze' }, { kind: 'riddle' }, { kind: 'true-false' }])
      for (const item of [
        { as: 'carried', question: odd },
        { as: 'keyless', prompt: odd },
      ])
        expect(read(asked(item))).toBeUndefined()
    expect(read(asked({ as: 'carried', question: { ...question, kind: 'riddle' } }))).toBeUndefined()
    expect(read(asked({ as: 'keyless', prompt: { ...prompt, kind: 'riddle' } }))).toBeUndefined()
  })

  test('what is no record', () => {
    for (const odd of [undefined, null, 7, 'x', [], {}]) expect(read(odd)).toBeUndefined()
  })
})

test('what nobody knows is left out', () => {
  const assignment = sampleAssignment(knownItems(1))
  const [item] = assignment.items
  expect(read({ ...assignment, more: 1, items: [{ ...item, question: 'a', prompt: {} }] })).toStrictEqual({
    ...assignment,
    items: [{ ...item, question: 'a' }],
  })
})
