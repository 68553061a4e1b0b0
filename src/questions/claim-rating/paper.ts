import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind, ratingPart } from './grade.ts'
import { readResponse } from './response.ts'
import type { ClaimRatingQuestion, ClaimRatingResponse } from './schema.ts'
import { sheet } from './sheet.ts'

/** Groups are words of the scale and keys. */
export const paper = definePaper<ClaimRatingQuestion, ClaimRatingResponse>({
  kind,
  sheet,
  readResponse,
  summarise: ({ scale, sources }, { rating, source }) => [
    ...scale
      .filter((word) => word === rating)
      .map((word) => ({ label: word, group: `${ratingPart}:${word}` })),
    ...sources
      .filter(({ key }) => key === source)
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
  ],
})
