import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { inlinesSchema } from '../../domain/lesson/rich-text-schema.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { areDistinct, keySchema } from '../../domain/question/question-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import { stances, type ComparedSource, type CorroborationPrompt } from './schema.ts'

const source = { key: keySchema, name: inlinesSchema } satisfies Entries<ComparedSource>

/**
 * A stance for each cell. Claims are read like a table, so they keep their order; sources keep even their names, under which they are
 * cited.
 */
export const travel = defineTravel<CorroborationPrompt>({
  name: 'corroboration',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('corroboration'),
    sources: v.pipe(
      v.array(v.object(source)),
      v.minLength(2),
      v.check((sources) => areDistinct(keysOf(sources))),
    ),
    claims: keyedTexts(1),
  } satisfies Entries<CorroborationPrompt>),
  lists: { claims: 'kept' },
  shapesOf: ({ sources, claims }) => [
    { cells: { as: 'cells', rows: keysOf(claims), columns: keysOf(sources), of: stances } },
  ],
})
