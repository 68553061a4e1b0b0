import { plainText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults, optionOf } from '../item-faults.ts'
import {
  sharedFields,
  type Group,
  type KindReader,
  type QuestionFault,
  type QuestionMaterial,
  type Reading,
} from '../material.ts'
import type { CategoriseQuestion } from './schema.ts'

/** Categories with their items; the last may be `—`, for what fits none. */
function readQuestion(material: QuestionMaterial): Reading<CategoriseQuestion> {
  if (material.answers.shape !== 'groups')
    return { faults: [{ code: 'shape-of-kind', at: material.at, about: 'categorise' }] }
  const { groups, at } = material.answers
  const items = groups.flatMap((group) => group.items.map((item) => ({ ...item, category: group.key })))
  return {
    question: {
      ...sharedFields(material),
      kind: 'categorise',
      categories: groups.map(({ key, text }, index) => ({
        key,
        text: isDash(text) && index === groups.length - 1 ? [] : text,
      })),
      entries: items.map((item) => ({ ...optionOf(item), category: item.category })),
    },
    faults: [
      ...attributeFaults(material, {}),
      ...itemFaults(groups, at, 2),
      ...itemFaults(items, at, 2),
      ...dashFaults(groups),
    ],
  }
}

const isDash = (text: Group['text']): boolean => /^\s*[—–-]\s*$/u.test(plainText(text))

/** What fits none is asked for last, when all that there is has been read. */
function dashFaults(groups: readonly Group[]): QuestionFault[] {
  return groups
    .slice(0, -1)
    .filter(({ text }) => isDash(text))
    .map(({ at }) => ({ code: 'empty-option', at }))
}

export const categoriseReader: KindReader = {
  kind: 'categorise',
  isNamed: true,
  fits: ({ answers }) => answers.shape === 'groups',
  readQuestion,
}
