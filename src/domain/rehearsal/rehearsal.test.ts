import { expect, test } from 'vitest'
import { mostSubmission } from '../submission/submission-packet.ts'
import { newRehearsal, rehearsalChain } from './rehearsal.ts'

test('what a pretend learner hands in is kept up to the size of the largest that a learner can, and no larger', () => {
  const ofSize = (bytes: number) =>
    rehearsalChain.read(
      newRehearsal('0123456789abc', '2026-11-26T14:30:00.000+05:00', [
        { name: 'Bilal', bytes: new Uint8Array(bytes) },
      ]),
    )
  expect(ofSize(mostSubmission).ok).toBe(true)
  expect(ofSize(mostSubmission + 1).ok).toBe(false)
})
