import { describe, expect, test } from 'vitest'
import { readEvent, readShownQuestion } from './read-event.ts'
import { sampleEnvelope, sampleEvents } from './sample-events.ts'

const answer = sampleEvents['answer-given']
const envelope = sampleEnvelope(answer, 1)
const unreadable = { ok: false, problem: 'unreadable' }

describe('reading an event', () => {
  test.each(Object.values(sampleEvents))('gives $type back as it was', (event) => {
    const stored: unknown = JSON.parse(JSON.stringify(sampleEnvelope(event, 1)))
    expect(readEvent(stored)).toEqual({ ok: true, value: sampleEnvelope(event, 1) })
  })

  test('leaves out what this version does not know', () => {
    const more = { ...envelope, mood: 'glad', event: { ...answer, mood: 'glad' } }
    expect(readEvent(more)).toEqual({ ok: true, value: envelope })
  })

  test('keeps everything in a response, which only the kind knows', () => {
    const given = { ...envelope, event: { ...answer, response: { any: [{ thing: null }] } } }
    expect(readEvent(given)).toEqual({ ok: true, value: given })
  })

  test('says when an event is from a newer version', () => {
    const later = { ...envelope, version: 2, event: { type: 'song-sung' } }
    expect(readEvent(later)).toEqual({ ok: false, problem: 'newer' })
  })

  test.each([
    ['of no type known here', { ...envelope, event: { type: 'song-sung', run: 'run-1' } }],
    ['without its event', { ...envelope, event: undefined }],
    ['half written', { ...envelope, event: { type: 'answer-given', run: 'run-1' } }],
    ['without a response', { ...envelope, event: { ...answer, response: undefined } }],
    ['with too large a response', { ...envelope, event: { ...answer, response: 'x'.repeat(20_001) } }],
    ['with too long a name', { ...envelope, event: { ...answer, question: 'q'.repeat(201) } }],
    ['with negative marks', { ...envelope, event: { ...answer, marks: { earned: -1, possible: 1 } } }],
    ['with endless time', { ...envelope, event: { ...answer, timeTaken: Number.POSITIVE_INFINITY } }],
    ['with an id of another form', { ...envelope, id: 'ABC' }],
    ['with a sequence that is no count', { ...envelope, sequence: 0 }],
    ['with a logical time in between', { ...envelope, logical: 1.5 }],
    ['without an offset in its time', { ...envelope, at: '2026-11-22T17:05:09.120Z' }],
  ])('cannot read one %s', (_, data) => {
    expect(readEvent(data)).toEqual(unreadable)
  })
})

describe('reading a question as it was shown', () => {
  const shown = {
    format: 'blowback/shown-question',
    version: 1,
    id: 'q1',
    edition: 'e1',
    prompt: { kind: 'cloze' },
  }

  test('gives it back as it was', () => {
    expect(readShownQuestion(shown)).toEqual({ ok: true, value: shown })
  })

  test('refuses one without a prompt', () => {
    expect(readShownQuestion({ ...shown, prompt: undefined })).toEqual(unreadable)
  })
})
