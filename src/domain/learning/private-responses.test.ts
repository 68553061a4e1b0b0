import { expect, test } from 'vitest'
import { staysOnDevice } from './private-responses.ts'
import { sampleEvents } from './sample-events.ts'

const { 'answer-given': answer, 'draft-kept': draft, ...others } = sampleEvents

test('an opinion stays on the device, given or half given', () => {
  expect(staysOnDevice(answer, 'opinion')).toBe(true)
  expect(staysOnDevice(draft, 'opinion')).toBe(true)
})

test('so does whatever was answered without marks, whatever its kind is called by now', () => {
  expect(staysOnDevice({ ...answer, marks: { earned: 0, possible: 0 } }, 'cloze')).toBe(true)
})

test('and what nobody can say the kind of', () => {
  expect(staysOnDevice(answer, undefined)).toBe(true)
  expect(staysOnDevice(draft, undefined)).toBe(true)
})

test('every other response may be handed in, one that its learner marked herself as well', () => {
  for (const kind of ['cloze', 'free-response', 'corroboration']) {
    expect(staysOnDevice(answer, kind)).toBe(false)
    expect(staysOnDevice(draft, kind)).toBe(false)
  }
})

test('what holds no response says nothing that anybody thinks', () => {
  for (const event of Object.values(others)) expect(staysOnDevice(event, 'opinion')).toBe(false)
})
