import { inlineNodes, type RichText } from '../../domain/lesson/rich-text.ts'
import { defineSheet, numberedLines } from '../paper-form.ts'
import type { ClozePrompt, ClozeQuestion } from './schema.ts'

/** The blanks are numbered as they stand in the text. */
export const sheet = defineSheet<ClozeQuestion, ClozePrompt>({
  kind: 'cloze',
  ask({ stem }) {
    const blanks = labelled(stem)
    return { body: { type: 'blanks', blanks }, answer: numberedLines(blanks), marks: blanks.length }
  },
  key: ({ blanks }, { stem }) =>
    labelled(stem).map(({ key, label }) => ({
      place: label,
      answer: blanks.find((blank) => blank.key === key)?.accepted.join(' / ') ?? '',
    })),
  possible: ({ blanks }) => blanks.length,
})

const labelled = (stem: RichText): { key: string; label: string }[] =>
  [...inlineNodes(stem)]
    .flatMap((node) => (typeof node !== 'string' && node.type === 'blank' ? [node.key] : []))
    .map((key, index) => ({ key, label: String(index + 1) }))
