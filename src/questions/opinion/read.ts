import { plainText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults, optionOf } from '../item-faults.ts'
import { sharedFields, type KindReader, type QuestionMaterial, type Reading } from '../material.ts'
import type { OpinionQuestion } from './schema.ts'

/** Steps between the two ends of a scale, ends included. */
const steps = 5

/** A list of options of which none is ticked, or the two ends of a scale. */
function readQuestion(material: QuestionMaterial): Reading<OpinionQuestion> {
  const { answers } = material
  const scale = material.attributes.get('scale')
  const faults = attributeFaults(material, { also: ['scale'] })
  if (scale && answers.shape === 'nothing') {
    const { value, at } = scale
    const [low = '', high = '', ...rest] = value.split('..').map((end) => end.trim())
    if (low === '' || high === '' || rest.length > 0)
      return { faults: [...faults, { code: 'bad-scale', at, about: value }] }
    return { question: { ...opinion(material), views: scaleOf(low, high), isScale: true }, faults }
  }
  if (scale || answers.shape !== 'options')
    return { faults: [...faults, { code: 'opinion-form', at: answers.at }] }
  const { items, at } = answers
  for (const item of items)
    if (item.box === 'ticked')
      faults.push({ code: 'opinion-with-key', at: item.at, about: plainText(item.text) })
  return {
    question: { ...opinion(material), views: items.map(optionOf) },
    faults: [...faults, ...itemFaults(items, at, 2)],
  }
}

const opinion = (material: QuestionMaterial) => ({ ...sharedFields(material), kind: 'opinion' as const })

/** Numbered, so that every step has a name; only the ends have words. */
function scaleOf(low: string, high: string): OpinionQuestion['views'] {
  return Array.from({ length: steps }, (_, index) => {
    const number = String(index + 1)
    const words = index === 0 ? low : index === steps - 1 ? high : ''
    return { key: `step-${number}`, text: [words === '' ? number : `${number}: ${words}`] }
  })
}

export const opinionReader: KindReader = {
  kind: 'opinion',
  isNamed: true,
  fits: ({ answers }) => answers.shape === 'options' || answers.shape === 'nothing',
  readQuestion,
}
