import { plainText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults } from '../item-faults.ts'
import { sharedFields, type KindReader, type QuestionMaterial, type Reading } from '../material.ts'
import type { ClozeQuestion } from './schema.ts'

/** `{{Durand Line | Durand border}}` in the text; then, if wanted, a list of expected wrong answers. */
function readQuestion(material: QuestionMaterial): Reading<ClozeQuestion> {
  if (material.answers.shape !== 'gaps') return { faults: [] }
  const { gaps, wrong, at } = material.answers
  return {
    question: {
      ...sharedFields(material),
      kind: 'cloze',
      blanks: gaps.map(({ key, accepted }) => ({ key, accepted })),
      expectedWrong: wrong.map(({ text, feedback }) => ({
        answer: plainText(text).trim(),
        ...(feedback === undefined ? {} : { feedback }),
      })),
    },
    faults: [
      ...attributeFaults(material, {}),
      ...gaps
        .filter(({ accepted }) => accepted.length === 0 || accepted.includes(''))
        .map((gap) => ({ code: 'empty-blank' as const, at: gap.at })),
      ...itemFaults(wrong, at, 0),
    ],
  }
}

export const clozeReader: KindReader = {
  kind: 'cloze',
  fits: ({ answers }) => answers.shape === 'gaps',
  readQuestion,
}
