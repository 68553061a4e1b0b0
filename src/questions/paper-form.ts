import type { Spot } from '../domain/geo/frame.ts'
import type { Inline, RichText } from '../domain/lesson/rich-text.ts'
import { pageSeed } from '../domain/question/page-seed.ts'
import type { AnyKind, Prompt, Question } from '../domain/question/question.ts'

/** What sheets for learners hold of a question. It is made from the prompt, which has no key to give away. */
export interface AskedForm {
  /** Blanks stand in it as blanks, to be printed as a numbered line. */
  readonly stem: RichText
  readonly body: PaperBody
  /** Where the answer goes on a sheet that does not repeat what was asked. */
  readonly answer: readonly AnswerSpace[]
  /** Absent where the number would tell something of the key, or where nothing is to be had. */
  readonly marks?: number
}

/** A question in its three forms on paper: asked, answered, and the teacher's own. Layout and words are the printer's. */
export interface PaperForm extends AskedForm {
  readonly key: readonly KeyLine[]
  /** All marks that can be had. */
  readonly possible: number
  readonly explanation: RichText
}

export type PaperBody =
  | {
      readonly type: 'choice'
      readonly several: boolean
      readonly options: readonly Labelled[]
      /** What is answered with the pen before the options: a text to underline, a scale to ring. */
      readonly above?: RichText
      /** What is done with that. */
      readonly pen?: 'underline' | 'ring'
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

/** Something to be written on, as a sheet of answers has it after the number of the question. */
export type AnswerSpace =
  /** Letters or words, of which one is ringed, or several. */
  | { readonly type: 'ring'; readonly choices: readonly string[] }
  | { readonly type: 'true-false' }
  | { readonly type: 'line'; readonly place?: string; readonly unit?: string }
  /** A row of boxes, for letters in an order. */
  | { readonly type: 'boxes'; readonly count: number }
  /** Ruled lines for sentences. */
  | { readonly type: 'ruled'; readonly lines: number }
  /** What is drawn or filled in has to be there again. */
  | { readonly type: 'again'; readonly body: Extract<PaperBody, { type: 'map' | 'table' }> }

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

/** How a kind stands on paper. Its types are forgotten as those of `AnyKind` are, and as soundly. */
export interface Sheet<K extends string = string> {
  readonly kind: K
  /** The prompt says in what order things stand; the question, what is right. */
  form(question: Question, prompt: Prompt): PaperForm
}

/** For a kind's `sheet.ts`. What is asked is made from the prompt alone, so it cannot depend on the key. */
export function defineSheet<Q extends Question, P extends Prompt>(sheet: {
  readonly kind: Q['kind'] & P['kind']
  ask(prompt: P): Omit<AskedForm, 'stem'>
  key(question: Q, prompt: P): readonly KeyLine[]
  possible(question: Q): number
}): Sheet<Q['kind']> {
  const { kind } = sheet
  const isOurs = (question: Question): question is Q => question.kind === kind
  const isOurPrompt = (prompt: Prompt): prompt is P => prompt.kind === kind
  return {
    kind,
    form(question, prompt) {
      if (!isOurs(question) || !isOurPrompt(prompt))
        throw new TypeError(`${question.id} is a ${question.kind}, not a ${kind}`)
      return {
        stem: prompt.stem,
        ...sheet.ask(prompt),
        key: sheet.key(question, prompt),
        possible: sheet.possible(question),
        explanation: question.explanation,
      }
    },
  }
}

/** How a kind is printed and reported. */
export interface Paper {
  /** The order of options is that of the page, unless a seed is given: for versions A and B of one sheet. */
  print(question: Question, seed?: string): PaperForm
  /** Empty for a response that says nothing or is not of the question's kind. */
  summarise(question: Question, response: unknown): readonly Said[]
}

/** For a kind's `paper.ts`. Throws when it is handed the question of another kind, which only a wrong registry can do. */
export function definePaper<Q extends Question, R>(paper: {
  readonly kind: AnyKind
  readonly sheet: Sheet<Q['kind']>
  readResponse(data: unknown): R | undefined
  summarise(question: Q, response: R): readonly Said[]
}): Paper {
  const { kind, sheet } = paper
  const isOurs = (question: Question): question is Q => question.kind === kind.name
  return {
    print: (question, seed = pageSeed(question)) => sheet.form(question, kind.promptFor(question, seed)),
    summarise(question, data) {
      if (!isOurs(question)) throw new TypeError(`${question.id} is a ${question.kind}, not a ${kind.name}`)
      const response = paper.readResponse(data)
      return response === undefined ? [] : paper.summarise(question, response)
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

/** The letter of the thing that has a key, where things stand with their letters. */
export const letterOf = (things: readonly { readonly key: string }[], wanted: string | undefined): string =>
  letterLabel(things.findIndex(({ key }) => key === wanted))

/** Letters to ring, as many as there are things. */
export const ringOf = (things: readonly unknown[]): AnswerSpace => ({
  type: 'ring',
  choices: things.map((_, index) => letterLabel(index)),
})

/** A short line for each thing, with its number. */
export const numberedLines = (things: readonly unknown[]): AnswerSpace[] =>
  things.map((_, index) => ({ type: 'line', place: String(index + 1) }))
