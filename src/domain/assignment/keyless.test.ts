import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import type { RichText } from '../lesson/rich-text.ts'
import type { Prompt } from '../question/question.ts'
import { seededOrder } from '../question/seeded-order.ts'
import type { Travel, TravellingKind } from '../question/travel.ts'
import { keylessPrompt } from './keyless.ts'

// What holds for each kind there is stands in `questions/keyless.test.ts`.

const { question } = exampleOf('true-false')
const random = new Uint8Array(16).fill(0x9a)
const seed = '9a'.repeat(16)

const readAny = parseBySchema(
  v.looseObject({
    ...{ id: v.string(), edition: v.string(), kind: v.string() },
    stem: v.custom<RichText>(() => true),
  }),
)

/** A kind that asks just this. */
function asking(
  prompt: Prompt,
  lists: Travel['lists'],
  parsePrompt: Travel['parsePrompt'] = readAny,
): TravellingKind {
  const known = kindsToGrade(question.kind)
  if (!known) throw new Error('It is in the registry.')
  return {
    ...known,
    kind: { ...known.kind, promptFor: () => prompt },
    travel: { ...known.travel, lists, parsePrompt, levelled: (each) => each },
  }
}

/** What is handed out of a prompt with these fields. */
function handedOut(fields: object, lists: Travel['lists'], own: object = {}) {
  const prompt = { id: 'q', edition: 'own', kind: 'fake', stem: [], ...fields }
  const made = keylessPrompt({ ...question, ...own }, asking(prompt, lists), random)
  if (!made.ok) throw new Error(made.problem)
  return made
}

describe('a list whose order is drawn', () => {
  const things = [
    { key: 'x', text: ['river'] },
    { key: 'y', text: ['border'] },
    { key: 'z', text: ['tribe'] },
    { key: 'w', text: ['post'] },
  ]
  const labelled = [
    { key: 'A1', text: ['border'] },
    { key: 'A2', text: ['post'] },
    { key: 'A3', text: ['river'] },
    { key: 'A4', text: ['tribe'] },
  ]

  test('has its labels by the order of its texts', () => {
    expect(handedOut({ things }, [['things', 'drawn']]).labels).toStrictEqual({
      ...{ A1: 'y', A2: 'w', A3: 'x', A4: 'z' },
    })
  })

  test('stands as chance has it, in each list by its own', () => {
    const { prompt } = handedOut({ things, others: things }, [
      ['things', 'drawn'],
      ['others', 'drawn'],
    ])
    const others = labelled.map((each) => ({ ...each, key: each.key.replace('A', 'B') }))
    expect(prompt).toMatchObject({
      things: seededOrder(labelled, `${seed} things`),
      others: seededOrder(others, `${seed} others`),
    })
    expect(seededOrder([1, 2, 3, 4], `${seed} things`)).not.toEqual(
      seededOrder([1, 2, 3, 4], `${seed} others`),
    )
  })

  test('stands as its author has it, where the question says so', () => {
    const kept = [
      { key: 'A1', text: ['river'] },
      { key: 'A2', text: ['border'] },
      { key: 'A3', text: ['tribe'] },
      { key: 'A4', text: ['post'] },
    ]
    expect(handedOut({ things }, [['things', 'drawn']], { fixedOrder: true })).toMatchObject({
      prompt: { things: kept },
      labels: { A1: 'x', A2: 'y', A3: 'z', A4: 'w' },
    })
    expect(handedOut({ things }, [['things', 'kept']]).prompt).toMatchObject({ things: kept })
    expect(handedOut({ things }, [['things', 'drawn']], { fixedOrder: false }).prompt).toMatchObject({
      things: seededOrder(labelled, `${seed} things`),
    })
  })
})

test('a key that stands in two lists has a label in each', () => {
  const fields = { lefts: [{ key: 'a b' }, { key: 'c' }], rights: [{ key: 'c' }, { key: 'a b' }] }
  const { prompt, labels } = handedOut(fields, [
    ['lefts', 'kept'],
    ['rights', 'kept'],
  ])
  expect(prompt).toMatchObject({
    lefts: [{ key: 'A1' }, { key: 'A2' }],
    rights: [{ key: 'B1' }, { key: 'B2' }],
  })
  expect(labels).toStrictEqual({ A1: 'a b', A2: 'c', B1: 'c', B2: 'a b' })
})

test('keys stand bare, in things and in lists of lists, and what has none stays', () => {
  const things = ['x', [{ key: 'y' }, [{ key: 'z' }]], { text: 'w' }, { key: 7 }, 7, null]
  const { prompt, labels } = handedOut({ things }, [['things', 'kept']])
  expect(prompt).toMatchObject({
    things: ['A1', [{ key: 'A2' }, [{ key: 'A3' }]], { text: 'w' }, { key: 7 }, 7, null],
  })
  expect(labels).toStrictEqual({ A1: 'x', A2: 'y', A3: 'z' })
})

test('blanks in a stem are called as in their list, wherever they stand, and all else stays', () => {
  const stem = (first: string, second: string) => [
    'Since ',
    { type: 'blank', key: first },
    { type: 'strong', children: [{ type: 'blank', key: second }, null, 7] },
    { type: 'blank', key: 'elsewhere' },
    { type: 'citation', key: 'year' },
    { type: 'blank' },
  ]
  const { prompt } = handedOut({ stem: stem('year', 'river'), blanks: ['river', 'year'] }, [
    ['blanks', 'kept'],
  ])
  expect(prompt.stem).toStrictEqual(stem('A2', 'A1'))
})

describe('the edition of a prompt', () => {
  const editionOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)

  test('is the fingerprint of all that it says, whatever edition the question has', () => {
    expect(handedOut({ stem: ['Who?', 'When?'] }, []).prompt.edition).toBe(
      editionOf('{"edition":"","id":"q","kind":"fake","stem":["Who?","When?"]}'),
    )
  })

  test('says things by their names, in one order, and tells nothing from a text', () => {
    const odd = { z: null, a: undefined, m: { d: 1, b: 'null', c: true, e: [{ g: 0, f: '"' }] } }
    expect(handedOut(odd, []).prompt.edition).toBe(
      editionOf(
        '{"a":null,"edition":"","id":"q","kind":"fake","m":{"b":"null","c":true,"d":1,"e":[{"f":"\\"","g":0}]},"stem":[],"z":null}',
      ),
    )
  })

  test('is that of the labels, not of the keys', () => {
    const editionWith = (key: string) => handedOut({ things: [{ key }] }, [['things', 'kept']]).prompt.edition
    expect(editionWith('x')).toBe(editionWith('y'))
  })
})

test('a prompt that its own kind cannot read is a fault of ours', () => {
  const kind = asking({ id: 'q', edition: '', kind: 'fake', stem: [] }, [], () => undefined)
  expect(() => keylessPrompt(question, kind, random)).toThrow(
    new TypeError(`${question.id} has no prompt that true-false reads.`),
  )
})

test('an opinion has nothing to hide', () => {
  const opinion = exampleOf('opinion').question
  const known = kindsToGrade('opinion')
  expect(known && keylessPrompt(opinion, known, random)).toStrictEqual({ ok: false, problem: 'no-key' })
})
