import { attributeFaults, feedbackFaults, itemFaults, optionOf } from '../item-faults.ts'
import { sharedFields, type KindReader, type QuestionMaterial, type Reading } from '../material.ts'
import type { MultipleChoiceQuestion } from './schema.ts'

/** A task list with two or more `[x]`. */
function readQuestion(material: QuestionMaterial): Reading<MultipleChoiceQuestion> {
  if (material.answers.shape !== 'options') return { faults: [] }
  const { items, at } = material.answers
  return {
    question: {
      ...sharedFields(material),
      kind: 'multiple-choice',
      options: items.map((item) => ({ ...optionOf(item), right: item.box === 'ticked' })),
      ...(material.fixedOrder ? { fixedOrder: true } : {}),
    },
    faults: [
      ...attributeFaults(material, { shuffle: true }),
      ...itemFaults(items, at, 2),
      ...feedbackFaults(items),
    ],
  }
}

export const multipleChoiceReader: KindReader = {
  kind: 'multiple-choice',
  fits: ({ answers }) =>
    answers.shape === 'options' && answers.items.filter((item) => item.box === 'ticked').length >= 2,
  readQuestion,
}
