import type { RichText } from '../lesson/rich-text.ts'

/**
 * What an author wrote, key included. Each kind (`src/questions/KIND/schema.ts`) adds its own fields; this is what all
 * kinds share. Only a kind's own code looks at the rest.
 */
export interface Question {
  readonly id: string
  /** The fingerprint of exactly what was asked: prompt, options and key. */
  readonly edition: string
  readonly kind: string
  readonly objective: string
  /** What it asks of the mind (Moodle and QTI have no word for it; "cognitive demand" in the literature). */
  readonly demand?: Demand
  /** The fragment of the paragraph or section of the lesson that answers it. */
  readonly see?: string
  readonly stem: RichText
  readonly hint?: RichText
  readonly explanation: RichText
}

export const demands = ['recall', 'understanding', 'transfer'] as const
export type Demand = (typeof demands)[number]

/** The part of a question that a learner may see before answering. No kind's prompt holds its key. */
export interface Prompt {
  readonly id: string
  readonly edition: string
  readonly kind: string
  readonly stem: RichText
}

/** One thing that was judged: an option, a blank, an item, a pair. */
export interface Part {
  readonly key: string
  /** `missed`: it belonged to the answer and was not given. `noted`: nobody judges it. */
  readonly outcome: 'right' | 'wrong' | 'missed' | 'noted'
  /** What to say beyond the outcome; the catalogue of messages has the words. */
  readonly remark?: RemarkCode
  /** What would have been right, where the part alone does not say it: a text, or the key of the matching answer. */
  readonly expected?: string
  /** What the author says to this choice. */
  readonly feedback?: RichText
}

export type RemarkCode = 'near-miss' | 'empty' | 'not-a-number' | 'no-choice' | 'unplaced' | 'one-interested'

/** The outcome of grading. `earned` lies between 0 and `possible`; `possible` is 0 for a question without marks. */
export type Verdict =
  | { readonly state: 'incomplete'; readonly remarks: readonly RemarkCode[] }
  | {
      readonly state: 'graded'
      readonly earned: number
      readonly possible: number
      readonly parts: readonly Part[]
    }

export type GradedVerdict = Extract<Verdict, { state: 'graded' }>

/** Right, partly right or not: what a person is told first. */
export function outcomeOf(marks: {
  readonly earned: number
  readonly possible: number
}): 'right' | 'partly' | 'wrong' | 'unmarked' {
  if (marks.possible === 0) return 'unmarked'
  if (marks.earned >= marks.possible) return 'right'
  return marks.earned > 0 ? 'partly' : 'wrong'
}

/** What part of its marks an answer has earned, from 0 to 1; 0 where there are none to earn. */
export const shareOf = ({ earned, possible }: Pick<GradedVerdict, 'earned' | 'possible'>): number =>
  possible > 0 ? earned / possible : 0

/**
 * What a kind of question promises, in the order in which data meets it. `Q` is the question with its key, `P` what a
 * learner sees of it, `R` what a learner gives; `R` is plain JSON.
 */
export interface QuestionKind<Q extends Question, P extends Prompt, R> {
  readonly name: Q['kind']
  /** What a learner sees, in an order drawn from `seed` (the same for the same seed). */
  promptFor(question: Q, seed: string): P
  blankResponse(prompt: P): R
  /** A response from storage or a submission; undefined when it is not one of this kind. */
  readResponse(data: unknown): R | undefined
  /** Total: any response of the right shape gets a verdict, also one with keys that the question does not have. */
  grade(question: Q, response: R): Verdict
}

/** A kind whose types are forgotten, so that kinds can stand in one registry. Beyond it, nothing knows a kind's types. */
export interface AnyKind {
  readonly name: string
  promptFor(question: Question, seed: string): Prompt
  blankResponse(prompt: Prompt): unknown
  readResponse(data: unknown): unknown
  grade(question: Question, response: unknown): Verdict
}

/**
 * Where a kind's types are erased. Sound because questions come from our own build, or from outside by the kind's own
 * `parseQuestion` (`schema.ts`), and because a response that `readResponse` refuses is graded as a blank one.
 */
export function defineQuestionKind<Q extends Question, P extends Prompt, R>(
  kind: QuestionKind<Q, P, R>,
): AnyKind {
  const isOurs = (question: Question): question is Q => question.kind === kind.name
  const isOurPrompt = (prompt: Prompt): prompt is P => prompt.kind === kind.name
  const ours = (question: Question): Q => {
    if (!isOurs(question)) throw new TypeError(`${question.id} is a ${question.kind}, not a ${kind.name}`)
    return question
  }
  return {
    name: kind.name,
    promptFor: (question, seed) => kind.promptFor(ours(question), seed),
    blankResponse: (prompt) => {
      if (!isOurPrompt(prompt)) throw new TypeError(`${prompt.id} is a ${prompt.kind}, not a ${kind.name}`)
      return kind.blankResponse(prompt)
    },
    readResponse: (data) => kind.readResponse(data),
    grade: (question, data) => {
      const known = ours(question)
      const response = kind.readResponse(data) ?? kind.blankResponse(kind.promptFor(known, known.id))
      return kind.grade(known, response)
    },
  }
}
