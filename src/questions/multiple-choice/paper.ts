import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import type { MultipleChoiceQuestion, MultipleChoiceResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** Groups are keys of options, one for each option chosen. */
export const paper = definePaper<MultipleChoiceQuestion, MultipleChoiceResponse>({
  kind,
  sheet,
  readResponse,
  summarise: ({ options }, { choices }) =>
    options
      .filter(({ key }) => choices.includes(key))
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
})
