import { plainText, type RichText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults } from '../item-faults.ts'
import type { Cell, KindReader, QuestionFault, QuestionMaterial, Reading, Row } from '../material.ts'
import { sharedFields } from '../material.ts'
import type { MatchingQuestion } from './schema.ts'

/** A table of two columns, with a third for feedback; a row with an empty first cell is a distractor. */
function readQuestion(material: QuestionMaterial): Reading<MatchingQuestion> {
  if (material.answers.shape !== 'table') return { faults: [] }
  const { head, rows, at } = material.answers
  const [left, right, third] = head.cells
  if (!left || !right || head.cells.length > 3) return { faults: [{ code: 'matching-columns', at: head.at }] }
  if (third && !isFeedback(third, material.language))
    return { faults: [{ code: 'matching-columns', at: third.at }] }

  const pairs: MatchingQuestion['pairs'][number][] = []
  const distractors: MatchingQuestion['distractors'][number][] = []
  const lefts: Cell[] = []
  const faults: QuestionFault[] = attributeFaults(material, {})
  for (const row of rows) {
    const [name, answer, remark] = row.cells
    if (!name || !answer || isEmpty(answer)) {
      faults.push({ code: 'empty-cell', at: answer?.at ?? row.at })
      continue
    }
    const ending = { answer: answer.key, right: answer.text, ...feedbackOf(remark) }
    if (isEmpty(name)) distractors.push(ending)
    else {
      lefts.push(name)
      pairs.push({ key: name.key, left: name.text, ...ending })
    }
  }
  faults.push(...itemFaults(lefts, at, 2), ...distractorFaults(rows, pairs))
  return {
    question: {
      ...sharedFields(material),
      kind: 'matching',
      head: [left.text, right.text],
      pairs,
      distractors,
    },
    faults,
  }
}

/** Two pairs may share an answer, but a distractor that equals an answer would be right. */
function distractorFaults(rows: readonly Row[], pairs: MatchingQuestion['pairs']): QuestionFault[] {
  const taken = new Set(pairs.map((pair) => pair.answer))
  return rows.flatMap(({ cells: [name, answer] }): QuestionFault[] => {
    if (!name || !answer || !isEmpty(name) || isEmpty(answer)) return []
    if (!taken.has(answer.key)) {
      taken.add(answer.key)
      return []
    }
    return [{ code: 'duplicate-text', at: answer.at, about: plainText(answer.text) }]
  })
}

function isEmpty(cell: Cell): boolean {
  return plainText(cell.text).trim() === ''
}

/** The word is fixed in English; elsewhere a third column can mean nothing else. */
function isFeedback(cell: Cell, language: string): boolean {
  return !language.startsWith('en') || plainText(cell.text).trim().toLowerCase() === 'feedback'
}

function feedbackOf(cell: Cell | undefined): { readonly feedback?: RichText } {
  return cell && !isEmpty(cell) ? { feedback: [{ type: 'paragraph', children: cell.text }] } : {}
}

export const matchingReader: KindReader = {
  kind: 'matching',
  fits: ({ answers }) => answers.shape === 'table',
  readQuestion,
}
