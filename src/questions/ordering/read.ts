import { attributeFaults, itemFaults, optionOf } from '../item-faults.ts'
import { sharedFields, type KindReader, type QuestionMaterial, type Reading } from '../material.ts'
import type { OrderingQuestion } from './schema.ts'

/** An ordered list, in the right order. */
function readQuestion(material: QuestionMaterial): Reading<OrderingQuestion> {
  if (material.answers.shape !== 'order') return { faults: [] }
  const { items, at } = material.answers
  return {
    question: { ...sharedFields(material), kind: 'ordering', items: items.map(optionOf) },
    faults: [...attributeFaults(material, {}), ...itemFaults(items, at, 2)],
  }
}

export const orderingReader: KindReader = {
  kind: 'ordering',
  fits: ({ answers }) => answers.shape === 'order',
  readQuestion,
}
