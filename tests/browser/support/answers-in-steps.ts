import { plainText } from '../../../src/domain/lesson/rich-text.ts'
import * as say from '../../../src/messages/generated/messages.js'
import type { CategoriseQuestion } from '../../../src/questions/categorise/schema.ts'
import type { ClaimRatingQuestion } from '../../../src/questions/claim-rating/schema.ts'
import type { HighlightQuestion } from '../../../src/questions/highlight/schema.ts'

/** An answer that takes several steps, as a person would say it: by the words on the screen. */
export interface SeveralSteps {
  readonly by: 'several steps'
  /** Buttons to press. */
  readonly marks: readonly string[]
  /** What to choose, in the group of that name. */
  readonly choices: readonly (readonly [group: string, label: string])[]
}

type Entry = CategoriseQuestion['entries'][number]
/** Each entry into the category that is meant for it. */
export function sorting(
  { entries, categories }: CategoriseQuestion,
  categoryFor: (entry: Entry) => string | undefined,
): SeveralSteps {
  const nameOfCategory = (key: string | undefined): string =>
    plainText(categories.find((category) => category.key === key)?.text ?? []) || say.category_none()
  const choices = entries.map((entry) => [plainText(entry.text), nameOfCategory(categoryFor(entry))] as const)
  return { by: 'several steps', marks: [], choices }
}

/** The places of that sort in a text, and a reason. */
export function marking(
  { paragraphs, spans, reasons }: HighlightQuestion,
  as: 'must' | 'not',
  isWanted: (right: boolean) => boolean,
): SeveralSteps {
  const keys = spans.filter((span) => span.as === as).flatMap(({ pieces }) => pieces)
  const marks = paragraphs
    .flat()
    .filter(({ key }) => keys.includes(key))
    .map(({ text }) => plainText(text))
  const reason = reasons.find(({ right }) => isWanted(right))
  const choices = reason ? [[say.highlight_reason(), plainText(reason.text)] as const] : []
  return { by: 'several steps', marks, choices }
}

/** A word of the scale, and a source. */
export function rating(
  { sources }: ClaimRatingQuestion,
  word: string,
  isWanted: (key: string) => boolean,
): SeveralSteps {
  const source = sources.find(({ key }) => isWanted(key))
  return {
    by: 'several steps',
    marks: [],
    choices: [
      [say.claim_scale(), word],
      [say.claim_source(), plainText(source?.text ?? [])],
    ],
  }
}
