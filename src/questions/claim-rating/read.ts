import { attributeFaults, feedbackFaults, itemFaults, oneRightFaults, optionOf } from '../item-faults.ts'
import {
  sharedFields,
  type KindReader,
  type QuestionFault,
  type QuestionMaterial,
  type Reading,
} from '../material.ts'
import type { ClaimRatingQuestion } from './schema.ts'

/** `claim=c01 accept="unverified..contested"`, and a task list of sources of which one decides. */
function readQuestion(material: QuestionMaterial): Reading<ClaimRatingQuestion> {
  const { answers, attributes, scale } = material
  if (answers.shape !== 'options')
    return { faults: [{ code: 'shape-of-kind', at: material.at, about: 'claim-rating' }] }
  const { items, at } = answers
  const claim = attributes.get('claim')?.value ?? ''
  const accepted = attributes.get('accept')
  const accept = scale && accepted && rangeOn(scale, accepted.value)
  const right = items.find(({ box }) => box === 'ticked')
  const faults: QuestionFault[] = [
    ...attributeFaults(material, { also: ['claim', 'accept'] }),
    ...oneRightFaults(items, at),
    ...itemFaults(items, at, 2),
    ...feedbackFaults(items),
  ]
  if (claim === '') faults.push({ code: 'attribute-needed', at: material.at, about: 'claim' })
  if (!accepted?.value) faults.push({ code: 'attribute-needed', at: material.at, about: 'accept' })
  else if (!scale) faults.push({ code: 'scale-missing', at: material.at })
  else if (!accept) faults.push({ code: 'not-on-scale', at: accepted.at, about: accepted.value })
  if (!scale || !accept || !right) return { faults }
  return {
    question: {
      ...sharedFields(material),
      kind: 'claim-rating',
      claim,
      scale,
      accept,
      sources: items.map(optionOf),
      right: right.key,
    },
    faults,
  }
}

/** One word of the scale, or two with dots between, the lesser first. */
function rangeOn(scale: readonly string[], written: string): ClaimRatingQuestion['accept'] | undefined {
  const [from = '', to = from, ...more] = written.split('..').map((word) => word.trim())
  const first = scale.indexOf(from)
  return more.length === 0 && first >= 0 && scale.indexOf(to) >= first ? { from, to } : undefined
}

export const claimRatingReader: KindReader = {
  kind: 'claim-rating',
  isNamed: true,
  fits: ({ answers }) => answers.shape === 'options',
  readQuestion,
}
