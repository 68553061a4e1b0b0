import { plainText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, feedbackFaults } from '../item-faults.ts'
import { sharedFields, type Item, type KindReader, type QuestionMaterial, type Reading } from '../material.ts'
import type { TrueFalseQuestion } from './schema.ts'

/** The two words in the languages that lessons are written in; English counts in all of them. */
const english = { true: ['true'], false: ['false'] }
const words: Readonly<
  Record<string, { readonly true: readonly string[]; readonly false: readonly string[] }>
> = {
  ur: { true: ['درست', 'صحیح'], false: ['غلط'] },
  fa: { true: ['درست', 'صحیح'], false: ['نادرست', 'غلط'] },
  ps: { true: ['سم', 'سمه', 'رښتیا'], false: ['ناسم', 'ناسمه', 'غلط'] },
  ar: { true: ['صحيح', 'صواب'], false: ['خطأ'] },
}

function meaning(item: Item, language: string): boolean | undefined {
  const text = plainText(item.text).trim().toLowerCase().replace(/\.$/u, '')
  const own = words[language.split('-')[0] ?? '']
  if (english.true.includes(text) || own?.true.includes(text) === true) return true
  if (english.false.includes(text) || own?.false.includes(text) === true) return false
  return undefined
}

function sides(material: QuestionMaterial): { true: Item; false: Item } | undefined {
  if (material.answers.shape !== 'options' || material.answers.items.length !== 2) return undefined
  const yes = material.answers.items.find((item) => meaning(item, material.language) === true)
  const no = material.answers.items.find((item) => meaning(item, material.language) === false)
  return yes && no ? { true: yes, false: no } : undefined
}

function readQuestion(material: QuestionMaterial): Reading<TrueFalseQuestion> {
  const both = sides(material)
  if (!both) return { faults: [] }
  const faults = [...attributeFaults(material, {}), ...feedbackFaults([both.true, both.false])]
  const ticked = [both.true, both.false].filter((item) => item.box === 'ticked')
  const at = material.answers.at
  if (ticked.length === 0) return { faults: [{ code: 'no-right-answer', at }, ...faults] }
  if (ticked.length === 2) return { faults: [{ code: 'several-right-answers', at }, ...faults] }
  return {
    question: {
      ...sharedFields(material),
      kind: 'true-false',
      right: both.true.box === 'ticked',
      feedback: {
        ...(both.true.feedback ? { true: both.true.feedback } : {}),
        ...(both.false.feedback ? { false: both.false.feedback } : {}),
      },
    },
    faults,
  }
}

export const trueFalseReader: KindReader = {
  kind: 'true-false',
  fits: (material) => sides(material) !== undefined,
  readQuestion,
}
