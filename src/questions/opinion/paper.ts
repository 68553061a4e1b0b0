import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import { readResponse } from './response.ts'
import type { OpinionQuestion, OpinionResponse } from './schema.ts'
import { sheet } from './sheet.ts'

/** What was thought is summed up for the learner alone: no report may count it. */
export const paper = definePaper<OpinionQuestion, OpinionResponse>({
  kind,
  sheet,
  readResponse,
  summarise({ views }, { held }) {
    return views
      .filter(({ key }) => key === held)
      .map(({ key, text }) => ({ label: plainText(text), group: key }))
  },
})
