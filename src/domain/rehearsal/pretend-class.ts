import { questionIdOf, type AssignedItem, type Assignment } from '../assignment/assignment.ts'
import type { Labels } from '../assignment/keyless.ts'
import { secondOf } from '../assignment/minutes.ts'
import type { Question } from '../question/question.ts'
import { seededNumbers } from '../question/seeded-order.ts'
import type { Kinds } from '../question/travel.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { packResponse } from '../submission/response-codec.ts'
import type { Submission, SubmittedAnswer } from '../submission/submission.ts'
import { sealRandomSize, sealSubmission } from '../submission/submission-packet.ts'
import { pretendNames } from './pretend-names.ts'
import { pretendResponse } from './pretend-response.ts'

export interface PretendSurroundings {
  readonly assignment: Assignment
  readonly digest: string
  /** As set, keys included, in the order of the items. */
  readonly questions: readonly Question[]
  /** By the id of a question that went without its key. */
  readonly labels: Readonly<Record<string, Labels>>
  readonly kinds: Kinds
  /** When the first began, in seconds since 1970. */
  readonly begun: number
  /** Fresh random bytes. */
  readonly random: (bytes: number) => Uint8Array
}

export interface PretendHandIn {
  readonly name: string
  readonly bytes: Uint8Array
}

/** These hand in once more; these have only saved what they have so far. */
const again = [3, 11]
const partWay = [7, 19]

/**
 * What a pretend class hands in: sealed by the very functions that a learner's app seals with. Some know more than others, two hand
 * in twice, two are not done. The same seed gives the same answers; the sealing is fresh each time, as it has to be.
 */
export function pretendClass(
  { assignment, digest, questions, labels, kinds, begun, random }: PretendSurroundings,
  seed: string,
): PretendHandIn[] {
  const asked = assignment.items.map((item, index) => ({ item, question: questions[index] }))
  return pretendNames.flatMap((name, index) => {
    const chance = seededNumbers(`${seed} ${name}`)
    const able = 0.15 + 0.8 * chance()
    const writer = hexOf(chance, 8)
    const attempts = again.includes(index) ? [1, 2] : [1]
    return attempts.flatMap((attempt) => {
      const seconds = Math.round(300 + chance() * 900)
      const startedAt = begun + Math.round(chance() * 60) + (attempt - 1) * 1_260
      const isPartWay = partWay.includes(index)
      const submission: Submission = {
        assignment: assignment.id,
        digest,
        learner:
          assignment.settings.roster.as === 'numbers'
            ? { as: 'number', number: index + 1 }
            : { as: 'name', name },
        writer,
        state: isPartWay ? 'part-way' : 'handed-in',
        attempt,
        startedAt: secondOf(startedAt),
        handedInAt: secondOf(startedAt + seconds),
        seed: hexOf(chance, 16),
        answers: asked.map(({ item, question }, place): SubmittedAnswer => {
          const isReached = !isPartWay || place < asked.length / 2
          if (!question || !isReached) return {}
          const packed = answerTo(item, question, labels, kinds, able, chance)
          return packed ? { packed, seconds: Math.round(10 + chance() * 50) } : {}
        }),
        clock: [],
      }
      const sealed = sealSubmission(
        submission,
        assignment,
        random(sealRandomSize * assignment.recipients.length),
      )
      return sealed.ok ? [{ name, bytes: sealed.bytes }] : []
    })
  })
}

/** One in fifteen questions nobody answers; opinions never leave a device. */
function answerTo(
  item: AssignedItem,
  question: Question,
  labels: Readonly<Record<string, Labels>>,
  kinds: Kinds,
  able: number,
  chance: () => number,
): Uint8Array | undefined {
  const kind = kinds(question.kind)
  if (!kind || isUnmarked(question.kind) || chance() < 1 / 15) return undefined
  const isKeyless = item.as === 'keyless'
  const prompt = isKeyless ? item.prompt : kind.kind.promptFor(question, question.id)
  const own = isKeyless ? (labels[questionIdOf(item)] ?? {}) : undefined
  const response = pretendResponse({ question, prompt, kind, ...(own && { labels: own }) }, able, chance)
  return packResponse(kind.travel.shapesOf(prompt), response)
}

const hexOf = (chance: () => number, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(chance() * 16).toString(16)).join('')
