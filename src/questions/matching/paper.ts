import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { placedBeside, promptFor, shownKeys } from './grade.ts'
import { type MatchingQuestion, type MatchingResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** Groups are `pair:answer`, the answer's key as the prompt has it; a left with nothing beside it says nothing. */
export const paper = definePaper<MatchingQuestion, MatchingResponse>({
  kind: 'matching',
  readResponse,
  print(question, seed) {
    const { stem, head, lefts, answers } = promptFor(question, seed)
    const shown = shownKeys(question)
    const labelOf = (answer: string) => letterLabel(answers.findIndex(({ key }) => key === shown.get(answer)))
    return {
      stem,
      body: {
        type: 'matching',
        head,
        lefts: lefts.map(({ text }, index) => ({ label: String(index + 1), text })),
        answers: lettered(answers),
      },
      key: question.pairs.map(({ answer }, index) => ({ place: String(index + 1), answer: labelOf(answer) })),
      explanation: question.explanation,
    }
  },
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
