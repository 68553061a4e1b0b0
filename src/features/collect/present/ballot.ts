import type { Inline } from '../../../domain/lesson/rich-text.ts'
import * as m from '../../../messages/generated/messages.js'
import type { PaperForm } from '../../../questions/paper-form.ts'

/** What a class can raise its hands for. */
export interface Choice {
  readonly label: string
  readonly text: readonly Inline[]
}

export interface Ballot {
  readonly choices: readonly Choice[]
  /** The labels of what is right. */
  readonly right: readonly string[]
  /** It is answered on paper first; then hands say who had it. */
  readonly isOnPaper: boolean
}

/** A question that has options is voted on by them. Any other one is answered on paper, and hands say who had it right. */
export function ballotOf({ body, key }: PaperForm): Ballot {
  if (body.type === 'choice' && !body.several) {
    return {
      choices: body.options,
      right: key.flatMap(({ place, answer }) => (place === undefined ? [answer] : [])),
      isOnPaper: false,
    }
  }
  if (body.type === 'choice')
    return {
      choices: body.options,
      right: key.flatMap(({ answer }) => answer.split(/[^\p{L}]+/u)),
      isOnPaper: false,
    }
  if (body.type === 'true-false')
    return {
      choices: [
        { label: 'A', text: [m.option_true()] },
        { label: 'B', text: [m.option_false()] },
      ],
      right: key.map(({ answer }) => (answer === 'true' ? 'A' : 'B')),
      isOnPaper: false,
    }
  return {
    choices: [
      // No letters: the question may have some of its own.
      { label: '✓', text: [m.present_had_it()] },
      { label: '½', text: [m.present_had_part()] },
      { label: '✗', text: [m.present_had_other()] },
    ],
    right: [],
    isOnPaper: true,
  }
}
