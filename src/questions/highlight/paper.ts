import type { Block, RichText } from '../../domain/lesson/rich-text.ts'
import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { promptFor, touchedIn } from './grade.ts'
import { readResponse } from './response.ts'
import type { HighlightQuestion, HighlightResponse } from './schema.ts'

/**
 * On paper the text is underlined, above the reasons, if there are any. Groups are the keys of pieces and reasons.
 */
export const paper = definePaper<HighlightQuestion, HighlightResponse>({
  kind: 'highlight',
  readResponse,
  print(question, seed) {
    const { stem, options } = promptFor(question, seed)
    const right = question.reasons.find((reason) => reason.right)?.key
    return {
      stem,
      body: { type: 'choice', several: false, options: lettered(options), above: textOf(question) },
      key: [
        ...question.spans
          .filter(({ as }) => as === 'must')
          .map(({ pieces }) => ({ answer: wordsOf(question, pieces) })),
        ...(right === undefined
          ? []
          : [{ answer: letterLabel(options.findIndex(({ key }) => key === right)) }]),
      ],
      explanation: question.explanation,
    }
  },
  summarise: (question, response) => [
    ...[...touchedIn(question, response)].map((key) => ({ label: wordsOf(question, [key]), group: key })),
    ...question.reasons
      .filter(({ key }) => key === response.reason)
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
  ],
})

function wordsOf({ paragraphs }: HighlightQuestion, pieces: readonly string[]): string {
  return paragraphs
    .flat()
    .filter(({ key }) => pieces.includes(key))
    .map(({ text }) => plainText(text))
    .join(' ')
}

function textOf({ paragraphs }: HighlightQuestion): RichText {
  const children = paragraphs.map((pieces): Block => ({
    type: 'paragraph',
    children: pieces.flatMap(({ text }, index) => (index === 0 ? text : [' ', ...text])),
  }))
  return [{ type: 'quote', children }]
}
