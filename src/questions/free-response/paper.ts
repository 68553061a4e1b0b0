import { plainText } from '../../domain/lesson/rich-text.ts'
import { isEmptyText } from '../../domain/question/empty-text.ts'
import { definePaper } from '../paper-form.ts'
import { promptFor } from './grade.ts'
import { readResponse } from './response.ts'
import type { FreeResponseQuestion, FreeResponseResponse } from './schema.ts'

/** A text stands for itself. The teacher's own sheet has the criteria, each with its points, and the model answer last. */
export const paper = definePaper<FreeResponseQuestion, FreeResponseResponse>({
  kind: 'free-response',
  readResponse,
  print(question) {
    const { stem, characters } = promptFor(question)
    return {
      stem,
      body: { type: 'text', characters },
      key: [
        ...question.criteria.map(({ points, text }) => ({ place: String(points), answer: plainText(text) })),
        { answer: plainText(question.model) },
      ],
      explanation: question.explanation,
    }
  },
  summarise: (_, { text }) => (isEmptyText(text) ? [] : [{ label: text, group: text }]),
})
