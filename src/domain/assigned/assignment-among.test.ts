import { describe, expect, test } from 'vitest'
import type { Found } from '../submission/read-anything.ts'
import { assignmentAmong } from './assignment-among.ts'

const assignment: Found = { ok: true, kind: 'assignment', bytes: Uint8Array.of(1) }
const later: Found = { ok: true, kind: 'assignment', bytes: Uint8Array.of(2) }
const submission: Found = { ok: true, kind: 'submission', bytes: Uint8Array.of(3) }
const frame: Found = { ok: true, kind: 'frame', bytes: Uint8Array.of(4) }
const backup: Found = { ok: false, problem: 'another-file', format: 'blowback/backup' }
const cut: Found = { ok: false, problem: 'cut' }

describe('the assignment in what a learner was given', () => {
  test.each([
    ['alone', [assignment]],
    ['behind a link that was cut', [cut, assignment]],
    ['behind what somebody handed in', [submission, frame, assignment]],
    ['before a second one', [assignment, later]],
  ])('is found %s', (_, found) => {
    expect(assignmentAmong(found)).toEqual({ ok: true, packet: Uint8Array.of(1) })
  })

  test.each([
    ['what somebody handed in', [submission], 'submission'],
    ['one picture of a moving code', [frame], 'frame'],
    ['a file for another place', [backup], 'another-file'],
    ['a link whose end is missing', [cut], 'cut'],
    ['a packet of a newer app', [{ ok: false, problem: 'newer' } as const], 'newer'],
    ['several things, of which the first counts', [frame, cut, submission], 'frame'],
    ['nothing at all', [], 'nothing'],
  ])('is missed in %s, and the learner is told what that is', (_, found, problem) => {
    expect(assignmentAmong(found)).toEqual({ ok: false, problem })
  })
})
