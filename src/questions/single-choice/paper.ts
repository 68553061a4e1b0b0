import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import type { SingleChoiceQuestion, SingleChoiceResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** Groups are keys of options. */
export const paper = definePaper<SingleChoiceQuestion, SingleChoiceResponse>({
  kind,
  sheet,
  readResponse,
  summarise: ({ options }, { choice }) =>
    options
      .filter(({ key }) => key === choice)
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
})
