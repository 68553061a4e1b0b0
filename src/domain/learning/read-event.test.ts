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

  const asked = sampleEvents['run-started']
  const questions = (count: number) => Array.from({ length: count }, () => ({ id: 'q', edition: 'e' }))
  test.each([
    ['with the longest name', { ...envelope, event: { ...answer, question: 'q'.repeat(200) } }],
    ['that took no time', { ...envelope, event: { ...answer, timeTaken: 0 } }],
    ['that earned nothing', { ...envelope, event: { ...answer, marks: { earned: 0, possible: 0 } } }],
    ['of a thousand questions', { ...envelope, event: { ...asked, questions: questions(1_000) } }],
    ['of the checks', { ...envelope, event: { ...asked, scope: { ...asked.scope, part: 'checks' } } }],
    ['at the top of a lesson', { ...envelope, event: { ...sampleEvents['place-kept'], section: '' } }],
  ])('gives one %s back', (_, data) => {
    expect(readEvent(data)).toEqual({ ok: true, value: data })
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
    ['with an empty name', { ...envelope, event: { ...answer, question: '' } }],
    ['of too many questions', { ...envelope, event: { ...asked, questions: questions(1_001) } }],
    ['of no part', { ...envelope, event: { ...asked, scope: { ...asked.scope, part: '' } } }],
    ['with an id of another form', { ...envelope, id: 'ABC' }],
    ['with an id and more', { ...envelope, id: `${envelope.id}0` }],
    ['with more and an id', { ...envelope, id: `0${envelope.id}` }],
    ['with a time and more', { ...envelope, at: `${envelope.at}.` }],
    ['with more and a time', { ...envelope, at: `1${envelope.at}` }],
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
