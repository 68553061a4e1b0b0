import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAssignment } from '../src/domain/assignment/assignment-packet.ts'
import { fieldOf } from '../src/domain/question/response-shapes.ts'
import { readText } from '../src/domain/submission/read-anything.ts'
import { receiptWords } from '../src/domain/submission/receipt-words.ts'
import { unpackResponse } from '../src/domain/submission/response-codec.ts'
import { openSubmission } from '../src/domain/submission/submission-packet.ts'
import { fromBase64url } from '../src/domain/transport/base64url.ts'
import { kindsToGrade } from '../src/questions/grading.ts'
import { otherTeacher, teacher } from './support/assignments.ts'

/*
 * What was once handed out or in stays readable, bit for bit. `tests/frozen.test.ts` holds that these files are never edited: a
 * pupil may have one on a phone that has not met a newer app for a year.
 */
const textOf = (name: string): string => readFileSync(new URL(`frozen/${name}`, import.meta.url), 'utf8')
const jsonOf = (name: string): unknown => JSON.parse(textOf(name))
const bytesOf = (name: string): Uint8Array => {
  const [found] = readText(textOf(name))
  if (!found?.ok) throw new Error(`${name} is no text of ours.`)
  return found.bytes
}
const listAt = (data: unknown, name: string): readonly unknown[] => {
  const list = fieldOf(data, name)
  return Array.isArray(list) ? list : []
}

const reading = readAssignment(bytesOf('assignment-packet-v1.txt'), kindsToGrade)

test('an assignment of version 1 reads as it always did', () => {
  expect(reading).toEqual({ ok: true, ...Object(jsonOf('assignment-packet-v1.json')) })
})

describe('a submission of version 1', () => {
  const bytes = bytesOf('submission-packet-v1.txt')
  const frozen = jsonOf('submission-packet-v1.json')

  test.each([
    ['first', teacher],
    ['second', otherTeacher],
  ])('opens with the %s key', (_, { sealing }) => {
    const submission = Object(fieldOf(frozen, 'submission'))
    const answers = listAt(submission, 'answers').map((answer) => {
      const packed = fieldOf(answer, 'packed')
      return typeof packed === 'string' ? { ...Object(answer), packed: fromBase64url(packed) } : answer
    })
    expect(openSubmission(bytes, [sealing])).toEqual({ ok: true, submission: { ...submission, answers } })
  })

  test('has the words that were said for it', () => {
    expect(receiptWords(bytes)).toEqual(fieldOf(frozen, 'receipt'))
  })

  test('holds the responses of every kind as they were given', () => {
    const opened = openSubmission(bytes, [teacher.sealing])
    if (!reading.ok || !opened.ok) throw new Error('They read above.')
    const responses = reading.assignment.items.map((item, index) => {
      const packed = opened.submission.answers[index]?.packed
      const asked = item.as === 'carried' ? item.question : item.as === 'keyless' ? item.prompt : undefined
      const kind = asked && kindsToGrade(asked.kind)
      if (!packed || !kind) return null
      const prompt = item.as === 'carried' ? kind.kind.promptFor(item.question, 'any') : asked
      return unpackResponse(kind.travel.shapesOf(prompt), packed)
    })
    expect(responses).toHaveLength(17)
    expect(responses).toEqual(listAt(frozen, 'responses'))
  })
})
