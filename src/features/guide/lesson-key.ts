import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { citedIn } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'
import type { KeyLine, Labelled, PaperBody, PaperForm } from '../../questions/paper-form.ts'
import { paperFor } from '../../questions/paper.ts'

/** The key of a lesson's checks or of its quiz, in the order of the page. */
export interface KeyPart {
  readonly part: 'checks' | 'quiz'
  readonly questions: readonly QuestionKey[]
}

export interface QuestionKey {
  readonly id: string
  readonly stem: RichText
  /** None for an opinion. */
  readonly answers: readonly Answer[]
  readonly explanation: RichText
}

/** What is to be answered to one part of a question, with the label that it has on the printed sheet. */
export interface Answer {
  /** The part: a left-hand side, a row of a table, the points of a criterion. */
  readonly lead?: readonly Inline[]
  readonly label?: string
  readonly text?: readonly Inline[]
  /** What the app has words for. */
  readonly word?: Said
}

const said = ['true', 'false', 'agrees', 'contradicts', 'silent', 'model'] as const
export type Said = (typeof said)[number]

/** The keys of questions, as their kinds print them. Throws for a kind that this app does not have. */
export function keysOf(questions: readonly Question[]): QuestionKey[] {
  return questions.map((question) => {
    const paper = paperFor(question.kind)
    if (!paper) throw new Error(`There is no kind of question called ${question.kind}.`)
    const form = paper.print(question)
    return { id: question.id, stem: form.stem, answers: answersOf(form), explanation: form.explanation }
  })
}

/** The sources that a key cites, in the order in which it does. */
export const sourcesIn = (parts: readonly KeyPart[]): string[] =>
  citedIn(parts.flatMap(({ questions }) => questions.flatMap(({ stem, explanation }) => [stem, explanation])))

function answersOf({ body, key }: PaperForm): Answer[] {
  if (body.type === 'table') return rowsOf(body, key)
  return key.flatMap((line) => lineOf(body, line))
}

function lineOf(body: PaperBody, { place, answer }: KeyLine): Answer[] {
  switch (body.type) {
    case 'choice':
      return labelled(body.options, answer)
    case 'ordering':
      return labelled(body.items, answer)
    case 'matching': {
      const left = body.lefts.find(({ label }) => label === place)
      return labelled(body.answers, answer).map((each) => ({ ...(left ? { lead: left.text } : {}), ...each }))
    }
    case 'true-false':
      return [worded(answer)]
    case 'text':
      return [place === undefined ? { word: 'model', text: [answer] } : { lead: [place], text: [answer] }]
    case 'blanks':
    case 'number':
    case 'map':
    case 'table':
      return [{ ...(place === undefined ? {} : { lead: [place] }), text: [answer] }]
  }
}

/** What stands behind the letters of a key line; a line that is no letters stands for itself. */
function labelled(things: readonly Labelled[], answer: string): Answer[] {
  const found = answer.split(', ').map((label) => things.find((thing) => thing.label === label))
  return found.every((thing) => thing !== undefined) ? found : [{ text: [answer] }]
}

/** One line for each cell, row by row, as a kind prints it. */
function rowsOf({ columns, rows }: Extract<PaperBody, { type: 'table' }>, key: readonly KeyLine[]): Answer[] {
  return key.map(({ answer }, index) => {
    const row = rows[Math.floor(index / columns.length)] ?? []
    const column = columns[index % columns.length] ?? []
    return { lead: [...row, ' ', ...column], ...worded(answer) }
  })
}

const worded = (answer: string): Answer => {
  const word = said.find((each) => each === answer)
  return word ? { word } : { text: [answer] }
}
