import { describe, expect, test } from 'vitest'
import { carried, exampleOf, keylessItem } from '../../../tests/support/assignments.ts'
import type { AssignedItem, KnownItem } from './assignment.ts'
import { packItems, unpackItems } from './pack-items.ts'

const { question } = exampleOf('cloze')
const whole = carried(question)
const asked = keylessItem.as === 'keyless' ? keylessItem.prompt : undefined

/** A question of a lesson's quiz whose edition says where among the known ones it stands. */
function known(
  id: string,
  at: number,
  more: Partial<KnownItem> & { points?: number; section?: string } = {},
) {
  const place = { as: 'known', course: 'c', lesson: 'l', part: 'quiz', question: id } as const
  return { ...place, edition: `0000000${at}`, points: 1, ...more } satisfies AssignedItem
}
const checks = { part: 'checks' } as const

describe('items', () => {
  test.each<[string, AssignedItem[], unknown[]]>([
    ['none', [], []],
    ['of one lesson name it once', [known('a', 0), known('b', 1)], [['c', 'l', 'a', 'b']]],
    [
      'of another lesson name it',
      [known('a', 0), known('b', 1, { lesson: 'm' })],
      [
        ['c', 'l', 'a'],
        ['c', 'm', 'b'],
      ],
    ],
    [
      'of another course name it',
      [known('a', 0), known('b', 1, { course: 'd' })],
      [
        ['c', 'l', 'a'],
        ['d', 'l', 'b'],
      ],
    ],
    [
      'of a lesson’s text and of its quiz are told apart',
      [known('a', 0, checks), known('b', 1, checks), known('d', 2)],
      [
        ['c', 'l', 0, 'a', 'b'],
        ['c', 'l', 'd'],
      ],
    ],
    [
      'of two lessons in turn name each again',
      [known('a', 0), known('b', 1, { lesson: 'm' }), known('d', 2)],
      [
        ['c', 'l', 'a'],
        ['c', 'm', 'b'],
        ['c', 'l', 'd'],
      ],
    ],
    [
      'that are carried stand between',
      [known('a', 0), whole, known('b', 1)],
      [['c', 'l', 'a'], { q: question }, ['c', 'l', 'b']],
    ],
    [
      'without their key stand between',
      [known('a', 0), keylessItem, known('b', 1)],
      [['c', 'l', 'a'], { p: asked }, ['c', 'l', 'b']],
    ],
    [
      'worth the same say it once, and one is usual',
      [known('a', 0, { points: 2 }), known('b', 1, { points: 2 }), whole, known('d', 2)],
      [2, ['c', 'l', 'a', 'b'], 1, { q: question }, ['c', 'l', 'd']],
    ],
    [
      'worth something else begin anew',
      [known('a', 0), known('b', 1, { points: 1.5 }), known('d', 2, { points: 0 })],
      [['c', 'l', 'a'], 1.5, ['c', 'l', 'b'], 0, ['c', 'l', 'd']],
    ],
    [
      'of a section begin anew',
      [known('a', 0, { section: '' }), known('b', 1), known('d', 2, { section: 'S' }), known('e', 3)],
      ['', ['c', 'l', 'a', 'b'], 'S', ['c', 'l', 'd', 'e']],
    ],
    [
      'with a section and other points say the section first',
      [{ ...whole, section: 'S', points: 3 }, keylessItem],
      ['S', 3, { q: question }, 1, { p: asked }],
    ],
  ])('%s', (_, items, list) => {
    expect(packItems(items)).toEqual(list)
    expect(unpackItems(list, (index) => `0000000${index}`)).toStrictEqual(items)
  })
})

describe('what nobody wrote is left for the schema to refuse', () => {
  test.each([undefined, null, 'x', 7, {}])('%s holds no items', (odd) => {
    expect(unpackItems(odd, () => '')).toEqual([])
  })

  test('no question is a prompt that there is not', () => {
    const none = { points: 1, as: 'keyless', prompt: undefined }
    expect(unpackItems([null, true, {}, { q: undefined }], () => '')).toStrictEqual([none, none, none, none])
  })

  test('no name and no edition stay what they are, and a place alone asks nothing', () => {
    expect(unpackItems([[], ['c'], ['c', 'l'], ['c', 'l', 0]], () => '')).toEqual([])
    expect(unpackItems([[1, 2, 3]], () => undefined)).toStrictEqual([
      { points: 1, as: 'known', course: 1, lesson: 2, part: 'quiz', question: 3, edition: undefined },
    ])
  })

  test('of two things that follow one another the later holds', () => {
    expect(unpackItems(['S', 'T', 2, 3, { p: 'x' }], () => '')).toStrictEqual([
      { points: 3, section: 'T', as: 'keyless', prompt: 'x' },
    ])
  })
})
