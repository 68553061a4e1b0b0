import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { promptFor, ratingPart } from './grade.ts'
import { readResponse } from './response.ts'
import type { ClaimRatingQuestion, ClaimRatingResponse } from './schema.ts'

/** On paper the scale is ringed, above the sources. Groups are words of the scale and keys. */
export const paper = definePaper<ClaimRatingQuestion, ClaimRatingResponse>({
  kind: 'claim-rating',
  readResponse,
  print(question, seed) {
    const { stem, scale, options } = promptFor(question, seed)
    const { from, to } = question.accept
    return {
      stem,
      body: {
        type: 'choice',
        several: false,
        options: lettered(options),
        above: [{ type: 'paragraph', children: [scale.join(' · ')] }],
      },
      key: [
        { answer: from === to ? from : `${from} – ${to}` },
        { answer: letterLabel(options.findIndex(({ key }) => key === question.right)) },
      ],
      explanation: question.explanation,
    }
  },
  summarise: ({ scale, sources }, { rating, source }) => [
    ...scale
      .filter((word) => word === rating)
      .map((word) => ({ label: word, group: `${ratingPart}:${word}` })),
    ...sources
      .filter(({ key }) => key === source)
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
  ],
})
