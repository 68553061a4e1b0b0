import { plainText, type Inline } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults } from '../item-faults.ts'
import type { Item, KindReader, QuestionFault, QuestionMaterial, Reading } from '../material.ts'
import { sharedFields } from '../material.ts'
import type { FreeResponseQuestion } from './schema.ts'

const fewest = 50
const most = 5000

/** A list of criteria, each with its points, and a quote: the model answer. */
function readQuestion(material: QuestionMaterial): Reading<FreeResponseQuestion> {
  const { answers, attributes } = material
  if (answers.shape !== 'criteria' || answers.model.length === 0)
    return { faults: [{ code: 'criteria-form', at: answers.at }] }
  const faults: QuestionFault[] = attributeFaults(material, { also: ['characters'] })
  const written = attributes.get('characters')
  const characters = /^\d{1,6}$/u.test(written?.value ?? '') ? Number(written?.value) : 0
  if (characters < fewest || characters > most)
    faults.push({ code: 'bad-characters', at: written?.at ?? material.at, about: written?.value ?? '' })

  const criteria = answers.items.flatMap((item) => {
    const criterion = criterionIn(item)
    if (!criterion) faults.push({ code: 'criterion-points', at: item.at, about: plainText(item.text) })
    return criterion ?? []
  })
  const worded = answers.items.map((item) => ({ ...item, text: pointsAndText(item.text).text }))
  faults.push(...itemFaults(worded, answers.at, 1))
  return {
    question: {
      ...sharedFields(material),
      kind: 'free-response',
      characters,
      criteria,
      model: answers.model,
    },
    faults,
  }
}

function criterionIn({ key, text, feedback }: Item): FreeResponseQuestion['criteria'][number] | undefined {
  const { points, text: rest } = pointsAndText(text)
  if (points === undefined) return undefined
  return { key, text: rest, points, ...(feedback && { feedback }) }
}

/** `(2) names evidence` is worth 2 points. */
function pointsAndText(text: readonly Inline[]): {
  readonly points?: number
  readonly text: readonly Inline[]
} {
  const [first, ...rest] = text
  const found = typeof first === 'string' ? /^\(([1-5])\)\s*(.*)$/su.exec(first) : null
  if (!found) return { text }
  const [, points = '', words = ''] = found
  return { points: Number(points), text: words === '' ? rest : [words, ...rest] }
}

export const freeResponseReader: KindReader = {
  kind: 'free-response',
  isNamed: true,
  fits: ({ answers }) => answers.shape === 'criteria',
  readQuestion,
}
