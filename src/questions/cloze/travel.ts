import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { promptEntries } from '../../domain/question/prompt-schema.ts'
import { areDistinct, keySchema } from '../../domain/question/question-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import { blankKeys, type ClozePrompt } from './schema.ts'

/** What was typed into each blank. */
export const travel = defineTravel<ClozePrompt>({
  name: 'cloze',
  promptSchema: v.pipe(
    v.object({
      ...promptEntries,
      kind: v.literal('cloze'),
      blanks: v.pipe(v.array(keySchema), v.minLength(1)),
    } satisfies Entries<ClozePrompt>),
    v.check(({ blanks }) => areDistinct(blanks)),
    v.check(({ blanks, stem }) => {
      const inStem = blankKeys(stem)
      return inStem.length === blanks.length && blanks.every((key) => inStem.includes(key))
    }),
  ),
  lists: { blanks: 'kept' },
  shapesOf: ({ blanks }) => [{ texts: { as: 'texts', keys: blanks } }],
})
