import type { Labels } from '../assignment/keyless.ts'
import { ownResponse } from '../assignment/own-response.ts'
import { shareOf, type Prompt, type Question } from '../question/question.ts'
import type { FieldShape, ResponseShape } from '../question/response-shape.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { isTextsByKey } from '../question/text-shapes.ts'
import type { TravellingKind } from '../question/travel.ts'

/** What a pretend learner answers. It is guessed and then judged by the question's own grader, so it works for every kind. */
export interface Asked {
  readonly question: Question
  /** As it was handed out. */
  readonly prompt: Prompt
  readonly kind: TravellingKind
  readonly labels?: Labels
}

/** What somebody writes who does not know. */
const guesses: readonly string[] = ['not sure', '1947', 'the border', '12', 'because of the war']

/** Guesses that the ablest learner tries before she keeps her best. */
const mostTries = 8

/** A response to the prompt: the better, the abler somebody is, from 0 to 1. */
export function pretendResponse(asked: Asked, able: number, random: () => number): unknown {
  const { question, prompt, kind, labels } = asked
  const shapes = kind.travel.shapesOf(prompt)
  const [shape = {}] = shapes
  const own = (given: unknown): unknown => (labels ? ownResponse(labels, shapes, given) : given)
  let best: { given: unknown; share: number } | undefined
  const tries = 1 + Math.floor(able * mostTries)
  for (let each = 0; each < tries; each += 1) {
    const given = corrected(asked, guess(shape, random), own, able, random)
    const verdict = kind.kind.grade(question, own(given))
    const share = verdict.state === 'graded' ? shareOf(verdict) : 0
    if (!best || share > best.share) best = { given, share }
  }
  return best?.given
}

const guess = (shape: ResponseShape, random: () => number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, guessField(field, random)]))

function guessField(field: FieldShape, random: () => number): unknown {
  const one = <T>(things: readonly T[]): T | null => things[Math.floor(random() * things.length)] ?? null
  const byKey = (keys: readonly string[], things: readonly string[]): Record<string, string> =>
    Object.fromEntries(keys.map((key) => [key, one(things) ?? '']))
  switch (field.as) {
    case 'one':
    case 'word':
      return one(field.of)
    case 'truth':
      return random() < 0.5
    case 'some': {
      const chosen = field.of.filter(() => random() < 0.4)
      return chosen.length > 0 ? chosen : field.of.slice(0, 1)
    }
    case 'order':
      return field.of
        .map((key) => ({ key, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ key }) => key)
    case 'placed':
      return byKey(field.keys, field.in)
    case 'cells':
      return byKey(
        field.rows.flatMap((row) => field.columns.map((column) => `${row}:${column}`)),
        field.of,
      )
    case 'texts':
      return byKey(field.keys, guesses)
    case 'text':
      return one(guesses) ?? ''
    case 'degrees':
      return Math.round((random() * 2 - 1) * field.most * 100) / 100
    case 'any':
      return null
  }
}

/** What is typed cannot be guessed, but the grader says what would have been right; the able knew it. */
function corrected(
  { question, kind, prompt, labels }: Asked,
  given: Record<string, unknown>,
  own: (given: unknown) => unknown,
  able: number,
  random: () => number,
): Record<string, unknown> {
  const typed = Object.entries(kind.travel.shapesOf(prompt)[0] ?? {}).filter(
    ([, { as }]) => as === 'texts' || as === 'text',
  )
  if (typed.length === 0) return given
  const verdict = kind.kind.grade(question, own(given))
  if (verdict.state !== 'graded') return given
  const expected = new Map(verdict.parts.flatMap(({ key, expected: text }) => (text ? [[key, text]] : [])))
  const knows = (): boolean => random() < able
  const changed = typed.map(([name, { as }]): [string, unknown] => {
    const value = fieldOf(given, name)
    if (as === 'text') {
      const [right] = expected.values()
      return [name, right !== undefined && knows() ? right : value]
    }
    if (!isTextsByKey(value)) return [name, value]
    const entries = Object.entries(value).map(([key, text]) => {
      const right = expected.get(labels?.[key] ?? key)
      return [key, right !== undefined && knows() ? right : text]
    })
    return [name, Object.fromEntries(entries)]
  })
  return { ...given, ...Object.fromEntries(changed) }
}
