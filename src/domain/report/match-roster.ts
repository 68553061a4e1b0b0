import { foldedName, sameLearner } from '../submission/sort-in.ts'
import type { LearnerName } from '../submission/submission.ts'

/** Who on the roster a learner may be. It only suggests: what is one person is for the teacher to say. */
export type RosterMatch =
  /** One name on the roster reads just like it. */
  | { readonly how: 'same'; readonly names: readonly [LearnerName] }
  /** One or more read much like it: a part of the name, or its beginning (Zoe and Zoë, Ali and Ali Khan, Mo and Mohammad). */
  | { readonly how: 'alike'; readonly names: readonly LearnerName[] }
  | { readonly how: 'none'; readonly names: readonly [] }

/**
 * Suggests names for a learner. `others` are the other learners who have handed in: where two go by the same name, neither is said
 * to be the one on the roster.
 */
export function matchInRoster(
  learner: LearnerName,
  roster: readonly LearnerName[],
  others: readonly LearnerName[] = [],
): RosterMatch {
  const mine = sameLearner(learner)
  const same = roster.filter((name) => sameLearner(name) === mine)
  const isShared = others.some((other) => sameLearner(other) === mine)
  const [first] = same
  if (first && same.length === 1 && !isShared) return { how: 'same', names: [first] }
  const alike = same.length > 0 ? same : roster.filter((name) => isAlike(learner, name))
  return alike.length > 0 ? { how: 'alike', names: alike } : { how: 'none', names: [] }
}

function isAlike(learner: LearnerName, name: LearnerName): boolean {
  if (learner.as === 'number' || name.as === 'number') return false
  const [given, listed] = [wordsOf(learner.name), wordsOf(name.name)]
  const [shorter, longer] = given.length <= listed.length ? [given, listed] : [listed, given]
  return shorter.every((word) => longer.some((other) => isSameWord(word, other)))
}

/** A name in other order, or shortened to its beginning: at least two letters of it. */
function isSameWord(a: string, b: string): boolean {
  return a === b || isBeginning(a, b) || isBeginning(b, a)
}

const isBeginning = (short: string, long: string): boolean => short.length >= 2 && long.startsWith(short)

const wordsOf = (name: string): string[] => foldedName(name).split(' ')
