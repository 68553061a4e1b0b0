import type { Spot } from '../domain/geo/frame.ts'
import type { Inline, RichText } from '../domain/lesson/rich-text.ts'
import { pageSeed } from '../domain/question/page-seed.ts'
import type { Question } from '../domain/question/question.ts'

/** A question as a sheet of paper asks it, with what the teacher's own sheet says. Layout and words are the printer's. */
export interface PaperForm {
  /** Blanks stand in it as blanks, to be printed as a numbered line. */
  readonly stem: RichText
  readonly body: PaperBody
  readonly key: readonly KeyLine[]
  readonly explanation: RichText
}

export type PaperBody =
  | {
      readonly type: 'choice'
      readonly several: boolean
      readonly options: readonly Labelled[]
      /** What is answered with the pen before the options: a text to underline, a scale to ring. */
      readonly above?: RichText
    }
  | { readonly type: 'true-false' }
  | { readonly type: 'blanks'; readonly blanks: readonly { readonly key: string; readonly label: string }[] }
  | { readonly type: 'number'; readonly unit?: string }
  | { readonly type: 'ordering'; readonly items: readonly Labelled[] }
  | {
      readonly type: 'map'
      readonly places: readonly (Spot & { readonly id: string; readonly name: string })[]
    }
  | {
      readonly type: 'matching'
      readonly head: readonly [left: readonly Inline[], right: readonly Inline[]]
      readonly lefts: readonly Labelled[]
      readonly answers: readonly Labelled[]
    }
  /** In each cell one of the choices, which are codes for the printer to say. */
  | {
      readonly type: 'table'
      readonly columns: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly Inline[])[]
      readonly choices: readonly ('agrees' | 'contradicts' | 'silent')[]
    }
  | { readonly type: 'text'; readonly characters: number }

export interface Labelled {
  readonly label: string
  readonly text: readonly Inline[]
}

export interface KeyLine {
  /** The label of the blank or of the left-hand side, where there is more than one thing to answer. */
  readonly place?: string
  /** Labels or texts; `true` and `false` are codes, for the printer to say in the lesson's language. */
  readonly answer: string
}

/** One thing that a response says. Equal groups said the same: a report counts them and shows a label of each. */
export interface Said {
  readonly label: string
  readonly group: string
}

/** How a kind is printed and reported. Its types are forgotten as those of `AnyKind` are, and as soundly. */
export interface Paper {
  /** The order of options is that of the page, unless a seed is given: for versions A and B of one sheet. */
  print(question: Question, seed?: string): PaperForm
  /** Empty for a response that says nothing or is not of the question's kind. */
  summarise(question: Question, response: unknown): readonly Said[]
}

/** For a kind's `paper.ts`. Throws when it is handed the question of another kind, which only a wrong registry can do. */
export function definePaper<Q extends Question, R>(paper: {
  readonly kind: Q['kind']
  readResponse(data: unknown): R | undefined
  print(question: Q, seed: string): PaperForm
  summarise(question: Q, response: R): readonly Said[]
}): Paper {
  const isOurs = (question: Question): question is Q => question.kind === paper.kind
  const ours = (question: Question): Q => {
    if (!isOurs(question)) throw new TypeError(`${question.id} is a ${question.kind}, not a ${paper.kind}`)
    return question
  }
  return {
    print: (question, seed = pageSeed(question)) => paper.print(ours(question), seed),
    summarise(question, data) {
      const response = paper.readResponse(data)
      return response === undefined ? [] : paper.summarise(ours(question), response)
    },
  }
}

/** A, B, C … Z, AA, AB …: for options and answers, where numbers stand for places. */
export function letterLabel(index: number): string {
  const before = index < 26 ? '' : letterLabel(Math.floor(index / 26) - 1)
  return before + String.fromCharCode(65 + (index % 26))
}

/** Options, items or answers with their letters. */
export function lettered(things: readonly { readonly text: readonly Inline[] }[]): Labelled[] {
  return things.map(({ text }, index) => ({ label: letterLabel(index), text }))
}
