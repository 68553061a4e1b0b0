import type { Inline, RichText } from '../domain/lesson/rich-text.ts'
import type { Place as KnownPlace } from '../domain/lesson/reference.ts'
import type { Demand, Question } from '../domain/question/question.ts'

/** From one character of a text up to another, counted in UTF-16 units; who reads the file knows line and column. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** One entry of an author's list: an option, an item to order, an expected wrong answer. */
export interface Item {
  readonly at: Place
  /** What the author wrote as `{#key}`, else drawn from the text. */
  readonly key: string
  readonly text: readonly Inline[]
  /** Whether it has a box, `[ ]` or `[x]`, and what is in it. */
  readonly box?: 'empty' | 'ticked'
  readonly feedback?: RichText
}

export interface Cell {
  readonly at: Place
  readonly key: string
  readonly text: readonly Inline[]
  /** In the head of a table, the source that it cites; `name` is what to call it where the author gives it no words. */
  readonly source?: { readonly id: string; readonly name: string }
}

export interface Row {
  readonly at: Place
  readonly cells: readonly Cell[]
}

/** Where a text is to be filled in. Its key counts places and says nothing about what belongs there. */
export interface Gap {
  readonly at: Place
  readonly key: string
  readonly accepted: readonly string[]
}

/** A category with what belongs in it. */
export interface Group extends Cell {
  readonly items: readonly Item[]
}

/** Some words of a text, with the mark that the author put on them. */
export interface Run {
  readonly at: Place
  readonly text: readonly Inline[]
  readonly mark?: { readonly as: MarkName; readonly why?: string }
}

/** What an author can say of words in a text: evidence that has to be found, that may be, and what is none. */
export const markNames = ['must', 'may', 'not'] as const
export type MarkName = (typeof markNames)[number]

/** The part of a question that its kind is read from. A kind names the shapes that it is written in. */
export type Answers =
  | { readonly shape: 'options'; readonly at: Place; readonly items: readonly Item[] }
  | { readonly shape: 'order'; readonly at: Place; readonly items: readonly Item[] }
  | { readonly shape: 'table'; readonly at: Place; readonly head: Row; readonly rows: readonly Row[] }
  /** A list of criteria and, after it, a quote: the model answer. */
  | {
      readonly shape: 'criteria'
      readonly at: Place
      readonly items: readonly Item[]
      readonly model: RichText
    }
  /** Nothing below the text: what is to be answered stands in the attributes. */
  | { readonly shape: 'nothing'; readonly at: Place }
  | { readonly shape: 'number'; readonly at: Place; readonly text: string; readonly wrong: readonly Item[] }
  | {
      readonly shape: 'gaps'
      readonly at: Place
      readonly gaps: readonly Gap[]
      readonly wrong: readonly Item[]
    }
  | { readonly shape: 'groups'; readonly at: Place; readonly groups: readonly Group[] }
  | {
      readonly shape: 'marked'
      readonly at: Place
      readonly paragraphs: readonly (readonly Run[])[]
      readonly reasons: readonly Item[]
    }

/** A question as its author wrote it, whatever the file's format, before a kind has made sense of it. */
export interface QuestionMaterial {
  readonly id: string
  readonly at: Place
  readonly objective: string
  readonly demand?: Demand
  /** The fragment of the paragraph or section that answers it. */
  readonly see?: string
  /** Gaps stand in it as blanks. */
  readonly stem: RichText
  readonly hint?: RichText
  readonly explanation: RichText
  readonly answers: Answers
  /** BCP 47; `True` and `False` have words in each language. */
  readonly language: string
  readonly unit?: string
  readonly fixedOrder: boolean
  /** What the author says with `kind=`; the commoner kinds show in how they are written. */
  readonly kind?: string
  /** The places of the course; missing when they could not be read. */
  readonly places?: readonly KnownPlace[]
  /** What stands in the braces for some kinds only, by its name. */
  readonly attributes: ReadonlyMap<string, { readonly value: string; readonly at: Place }>
  /** The course's scale of how well a claim is supported, from the least; absent when it has none. */
  readonly scale?: readonly string[]
}

export const questionFaultCodes = [
  'no-right-answer',
  'several-right-answers',
  'empty-option',
  'too-few-items',
  'duplicate-text',
  'duplicate-key',
  'empty-blank',
  'bad-number',
  'matching-columns',
  'empty-cell',
  'unwanted-attribute',
  'corroboration-columns',
  'unknown-stance',
  'interested-not-compared',
  'criteria-form',
  'criterion-points',
  'bad-characters',
  'opinion-form',
  'opinion-with-key',
  'bad-scale',
  'option-without-feedback',
  'shape-of-kind',
  'one-right-answer',
  'attribute-needed',
  'nothing-to-highlight',
  'mark-within-sentence',
  'text-not-markable',
  'scale-missing',
  'not-on-scale',
  'no-place',
  'unknown-place',
  'place-off-map',
  'bad-within',
] as const
export type QuestionFaultCode = (typeof questionFaultCodes)[number]

/** What a kind has to say about its material. `about` is the word or text that it is about, where there is one. */
export interface QuestionFault {
  readonly code: QuestionFaultCode
  readonly at: Place
  readonly about?: string
}

/** A question before its edition is known, which is drawn from all the rest. */
export type Unedited<Q extends Question> = Omit<Q, 'edition'>

export interface Reading<Q extends Question = Question> {
  /** Absent when the material does not make a question of this kind. */
  readonly question?: Unedited<Q>
  readonly faults: readonly QuestionFault[]
}

/** How one kind is read from what an author wrote. */
export interface KindReader {
  readonly kind: string
  /** Lessons ask for it by `kind=`, and its shape alone does not. */
  readonly isNamed?: true
  /** Whether the shape of the answers says that it is this kind. */
  fits(material: QuestionMaterial): boolean
  readQuestion(material: QuestionMaterial): Reading
}

/** What every kind takes over as it stands. */
export function sharedFields(material: QuestionMaterial): Omit<Unedited<Question>, 'kind'> {
  const { id, objective, demand, see, stem, hint, explanation } = material
  return {
    id,
    objective,
    ...(demand === undefined ? {} : { demand }),
    ...(see === undefined ? {} : { see }),
    stem,
    ...(hint === undefined ? {} : { hint }),
    explanation,
  }
}
