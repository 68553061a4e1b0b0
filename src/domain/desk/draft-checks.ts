import { assignmentChecks, type AssignmentCheck } from '../assignment/assignment-checks.ts'
import type { Assignment, Minute } from '../assignment/assignment.ts'
import { mostInOneCode } from '../transport/send-frames.ts'
import type { Draft } from './draft.ts'

/** What is worth a second look before a draft is handed out; the catalogue of messages has the words. */
export type DraftCheck =
  | Exclude<AssignmentCheck, { code: 'too-long-for-one-code' }>
  | { readonly code: 'no-title' }
  /** Cameras of a class would not read it in one: it goes as a moving code, as a link or as a file. */
  | { readonly code: 'long-for-one-code' }

/** `bytes` is how long what is handed out would be, where it can be handed out at all. */
export function draftChecks(
  draft: Draft,
  assignment: Assignment,
  bytes: number | undefined,
  now: Minute,
): DraftCheck[] {
  const questions = draft.items.map(({ question }) => question)
  const found = assignmentChecks({ assignment, questions, linkLength: 0, now })
  return [
    // What one code holds is more than a class can catch from a wall, so the shorter length is the one that counts here.
    ...found.filter((check) => check.code !== 'too-long-for-one-code'),
    ...(draft.title.trim() === '' ? [{ code: 'no-title' } as const] : []),
    ...(bytes !== undefined && bytes > mostInOneCode ? [{ code: 'long-for-one-code' } as const] : []),
  ]
}
