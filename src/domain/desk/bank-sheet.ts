import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain, type MigrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import type { Question } from '../question/question.ts'
import type { Kinds } from '../question/travel.ts'
import { questionByKind } from './question-by-kind.ts'

/** A sheet of a teacher's own questions: the text that she wrote, and the questions that were read from it. */
export interface BankSheet {
  readonly format: 'blowback/bank-sheet'
  readonly version: 1
  readonly id: string
  /** When it was last changed, by the wall clock. */
  readonly at: string
  readonly title: string
  /** In the lesson format. */
  readonly text: string
  /** Those of its questions that can be asked. */
  readonly questions: readonly Question[]
}

/** In characters: some hundred questions. */
export const longestSheet = 400_000

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** A chain for the kinds of question that this app has. */
export function bankSheetChain(kinds: Kinds): MigrationChain<BankSheet> {
  return migrationChain(
    'blowback/bank-sheet',
    parseBySchema<BankSheet>(
      v.object({
        format: v.literal('blowback/bank-sheet'),
        version: v.literal(1),
        id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
        at: text(40),
        title: text(200),
        text: text(longestSheet),
        questions: v.array(questionByKind(kinds)),
      } satisfies Entries<BankSheet>),
    ),
  )
}
