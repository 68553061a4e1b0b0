import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { areDistinct } from '../../domain/question/question-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { HighlightPrompt } from './schema.ts'

/** A bit for each piece, and the place of the reason. */
export const travel = defineTravel<HighlightPrompt>({
  name: 'highlight',
  promptSchema: v.pipe(
    v.object({
      ...promptEntries,
      kind: v.literal('highlight'),
      paragraphs: v.array(keyedTexts(0)),
      options: keyedTexts(0),
    } satisfies Entries<HighlightPrompt>),
    v.check(({ paragraphs, options }) => areDistinct(keysOf([...paragraphs.flat(), ...options]))),
  ),
  lists: { paragraphs: 'kept', options: 'drawn' },
  shapesOf: ({ paragraphs, options }) => [
    { marked: { as: 'some', of: keysOf(paragraphs.flat()) }, reason: { as: 'one', of: keysOf(options) } },
  ],
})
