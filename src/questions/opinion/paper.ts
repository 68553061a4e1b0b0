import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered } from '../paper-form.ts'
import { promptFor } from './grade.ts'
import { readResponse } from './response.ts'
import type { OpinionQuestion, OpinionResponse } from './schema.ts'

/** Printed without a key. What was thought is summed up for the learner alone: no report may count it. */
export const paper = definePaper<OpinionQuestion, OpinionResponse>({
  kind: 'opinion',
  readResponse,
  print(question) {
    const { stem, views } = promptFor(question)
    return {
      stem,
      body: { type: 'choice', several: false, options: lettered(views) },
      key: [],
      explanation: question.explanation,
    }
  },
  summarise({ views }, { held }) {
    return views
      .filter(({ key }) => key === held)
      .map(({ key, text }) => ({ label: plainText(text), group: key }))
  },
})
