import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { promptFor } from './grade.ts'
import { type SingleChoiceQuestion, type SingleChoiceResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** Groups are keys of options. */
export const paper = definePaper<SingleChoiceQuestion, SingleChoiceResponse>({
  kind: 'single-choice',
  readResponse,
  print(question, seed) {
    const { stem, options } = promptFor(question, seed)
    const right = options.findIndex(({ key }) => key === question.right)
    return {
      stem,
      body: { type: 'choice', several: false, options: lettered(options) },
      key: [{ answer: letterLabel(right) }],
      explanation: question.explanation,
    }
  },
  summarise: ({ options }, { choice }) =>
    options
      .filter(({ key }) => key === choice)
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
})
