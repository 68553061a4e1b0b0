import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AssignedItem } from '../src/domain/assignment/assignment.ts'
import { assignmentPacket } from '../src/domain/assignment/assignment-packet.ts'
import { keylessPrompt } from '../src/domain/assignment/keyless.ts'
import { lengthClasses } from '../src/domain/submission/length-classes.ts'
import { toBase64url } from '../src/domain/transport/base64url.ts'
import { kindsToGrade } from '../src/questions/grading.ts'
import {
  carried,
  exampleOf,
  knownItems,
  otherTeacher,
  sampleAssignment,
  teacher,
} from './support/assignments.ts'
import { answered, sampleSubmission, sealed } from './support/submissions.ts'

/** The sizes in docs/packets.md are those that are. */
const page = readFileSync(new URL('../docs/packets.md', import.meta.url), 'utf8')

/** The rows of the table whose first column is called so, as texts and numbers. */
function rowsBelow(heading: string): readonly (readonly [string, ...number[]])[] {
  const lines = page.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `))
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  return lines.slice(start + 2, start + length).map((line) => {
    const [, first = '', ...rest] = line.split('|').map((cell) => cell.trim())
    return [first, ...rest.slice(0, -1).map((cell) => Number(cell.replaceAll(',', '')))]
  })
}

function assignmentSize(items: readonly AssignedItem[]): number {
  const bytes = assignmentPacket(sampleAssignment(items), teacher.signing.secretKey, kindsToGrade)
  if (!bytes) throw new Error('This is no assignment.')
  return bytes.length
}

describe('the sizes of assignments', () => {
  const items: Readonly<Record<string, AssignedItem[]>> = {
    '5 questions of one lesson': knownItems(5),
    '10 questions of one lesson': knownItems(10),
    '20 questions of one lesson': knownItems(20),
    '40 questions of two lessons': [...knownItems(20), ...knownItems(20, 'torkham')],
  }
  test('are those of the page', () => {
    expect(rowsBelow('assignment')).toEqual(
      Object.entries(items).map(([name, each]) => [name, assignmentSize(each)]),
    )
  })
})

describe('the sizes of submissions', () => {
  const bytesFor = (count: number, recipients: readonly string[]): number => {
    const assignment = sampleAssignment(knownItems(count), { recipients })
    return sealed(
      sampleSubmission(
        assignment,
        Array.from({ length: count }, () => ({})),
      ),
      assignment,
    ).length
  }
  const [one, two] = [teacher, otherTeacher].map(({ sealing }) => toBase64url(sealing.publicKey))

  test.each(rowsBelow('submission of questions'))(
    'of %s questions are those of the page',
    (name, ...sizes) => {
      const count = Number(name)
      const [closed, sentences, pages] = lengthClasses(count)
      const around = bytesFor(count, [one ?? '']) - closed
      expect(sizes).toEqual([
        closed + around,
        sentences + around,
        pages + around,
        bytesFor(count, [one ?? '', two ?? '']),
      ])
    },
  )

  test('are told for five numbers of questions, and twenty closed ones stay below 400', () => {
    expect(rowsBelow('submission of questions')).toHaveLength(5)
    expect(bytesFor(20, [one ?? ''])).toBeLessThanOrEqual(400)
  })
})

describe('the size of each kind', () => {
  const rows = rowsBelow('kind')
  test('is told for all kinds that are handed in', () => {
    expect(rows).toHaveLength(13)
  })
  const named = rows.map(([name, ...sizes]) => ({ name, sizes }))
  test.each(named)('$name is as the page says', ({ name, sizes }) => {
    const { question, responses } = exampleOf(name)
    const kind = kindsToGrade(name)
    const made = kind && keylessPrompt(question, kind, new Uint8Array(16))
    if (!made?.ok) throw new Error(`${name} has no key.`)
    expect(sizes).toEqual([
      assignmentSize([carried(question)]),
      assignmentSize([{ as: 'keyless', points: 1, prompt: made.prompt }]),
      answered(question, responses.wrong).packed?.length,
    ])
  })
})
