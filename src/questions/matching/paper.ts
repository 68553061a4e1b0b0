import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind, placedBeside, shownKeys } from './grade.ts'
import type { MatchingQuestion, MatchingResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** Groups are `pair:answer`, the answer's key as the prompt has it; a left with nothing beside it says nothing. */
export const paper = definePaper<MatchingQuestion, MatchingResponse>({
  kind,
  sheet,
  readResponse,
  summarise(question, response) {
    const shown = shownKeys(question)
    const texts = new Map(
      [...question.distractors, ...question.pairs].map(({ answer, right }) => [answer, right]),
    )
    return question.pairs.flatMap(({ key, left }) => {
      const answer = shown.get(placedBeside(response, key))
      if (answer === undefined) return []
      const label = `${plainText(left)} – ${plainText(texts.get(answer) ?? [])}`
      return [{ label, group: `${key}:${answer}` }]
    })
  },
})
