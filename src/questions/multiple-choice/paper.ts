import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { promptFor } from './grade.ts'
import { type MultipleChoiceQuestion, type MultipleChoiceResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** Groups are keys of options, one for each option chosen. */
export const paper = definePaper<MultipleChoiceQuestion, MultipleChoiceResponse>({
  kind: 'multiple-choice',
  readResponse,
  print(question, seed) {
    const { stem, options } = promptFor(question, seed)
    const right = new Set(question.options.filter((option) => option.right).map(({ key }) => key))
    const labels = options.flatMap(({ key }, index) => (right.has(key) ? [letterLabel(index)] : []))
    return {
      stem,
      body: { type: 'choice', several: true, options: lettered(options) },
      key: [{ answer: labels.join(', ') }],
      explanation: question.explanation,
    }
  },
  summarise: ({ options }, { choices }) =>
    options
      .filter(({ key }) => choices.includes(key))
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
})
