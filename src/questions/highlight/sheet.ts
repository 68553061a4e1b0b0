import { plainText, type Block, type RichText } from '../../domain/lesson/rich-text.ts'
import { defineSheet, lettered, letterOf, ringOf } from '../paper-form.ts'
import type { HighlightPrompt, HighlightQuestion } from './schema.ts'

/** The text is underlined, above the reasons, if there are any; on a sheet of answers its words are written out. */
export const sheet = defineSheet<HighlightQuestion, HighlightPrompt>({
  kind: 'highlight',
  ask: ({ paragraphs, options }) => ({
    body: {
      type: 'choice',
      several: false,
      options: lettered(options),
      above: quoted(paragraphs),
      pen: 'underline',
    },
    answer: [{ type: 'ruled', lines: 3 }, ...(options.length > 0 ? [ringOf(options)] : [])],
  }),
  key({ spans, reasons, paragraphs }, { options }) {
    const right = reasons.find((reason) => reason.right)
    return [
      ...spans
        .filter(({ as }) => as === 'must')
        .map(({ pieces }) => ({ answer: wordsOf(paragraphs, pieces) })),
      ...(right ? [{ answer: letterOf(options, right.key) }] : []),
    ]
  },
  possible: ({ spans, reasons }) =>
    2 * (spans.filter(({ as }) => as === 'must').length + (reasons.length > 0 ? 1 : 0)),
})

type Paragraphs = HighlightPrompt['paragraphs']

/** The words of some pieces of the text. */
export function wordsOf(paragraphs: Paragraphs, pieces: readonly string[]): string {
  return paragraphs
    .flat()
    .filter(({ key }) => pieces.includes(key))
    .map(({ text }) => plainText(text))
    .join(' ')
}

function quoted(paragraphs: Paragraphs): RichText {
  const children = paragraphs.map((pieces): Block => ({
    type: 'paragraph',
    children: pieces.flatMap(({ text }, index) => (index === 0 ? text : [' ', ...text])),
  }))
  return [{ type: 'quote', children }]
}
