import { attributeFaults, feedbackFaults, itemFaults, optionOf } from '../item-faults.ts'
import { sharedFields, type KindReader, type QuestionMaterial, type Reading } from '../material.ts'
import type { SingleChoiceQuestion } from './schema.ts'

/** A task list with one `[x]`; also what a task list without any is taken for, to say what is missing. */
function readQuestion(material: QuestionMaterial): Reading<SingleChoiceQuestion> {
  if (material.answers.shape !== 'options') return { faults: [] }
  const { items, at } = material.answers
  const right = items.find((item) => item.box === 'ticked')
  const faults = [
    ...attributeFaults(material, { shuffle: true }),
    ...itemFaults(items, at, 2),
    ...feedbackFaults(items),
  ]
  if (right === undefined) return { faults: [{ code: 'no-right-answer', at }, ...faults] }
  return {
    question: {
      ...sharedFields(material),
      kind: 'single-choice',
      options: items.map(optionOf),
      right: right.key,
      ...(material.fixedOrder ? { fixedOrder: true } : {}),
    },
    faults,
  }
}

export const singleChoiceReader: KindReader = {
  kind: 'single-choice',
  fits: ({ answers }) =>
    answers.shape === 'options' && answers.items.filter((item) => item.box === 'ticked').length < 2,
  readQuestion,
}
