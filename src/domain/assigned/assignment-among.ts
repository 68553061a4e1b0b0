import type { Found, FoundProblem } from '../submission/read-anything.ts'

export type Opening =
  | { readonly ok: true; readonly packet: Uint8Array }
  /** `submission`: what somebody handed in; `frame`: one picture of a moving code; `another-file`: of ours, for another place. */
  | { readonly ok: false; readonly problem: FoundProblem | 'submission' | 'frame' | 'another-file' }

/**
 * The assignment among all that stands in a link, a text or a file. Where there is none, the problem of what stands there first: it
 * is what a learner was given.
 */
export function assignmentAmong(found: readonly Found[]): Opening {
  const problems: (Opening & { ok: false })[] = []
  for (const each of found) {
    if (each.ok && each.kind === 'assignment') return { ok: true, packet: each.bytes }
    problems.push({ ok: false, problem: each.ok ? kindProblem(each.kind) : each.problem })
  }
  return problems[0] ?? { ok: false, problem: 'nothing' }
}

const kindProblem = (kind: string): 'submission' | 'frame' => (kind === 'frame' ? 'frame' : 'submission')
