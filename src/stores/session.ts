import type { AnswerGiven, RunScope, RunStarted, ShownQuestion } from '../domain/learning/learning-event.ts'
import { isUnmarked } from '../domain/question/unmarked.ts'
import type { AnyKind, GradedVerdict, Prompt, Question, RemarkCode } from '../domain/question/question.ts'

/** One question of a run, as it stands on screen. */
export interface Session {
  readonly prompt: Prompt
  /** What the order of the prompt was drawn from. */
  readonly seed: string
  response: unknown
  verdict: GradedVerdict | null
  remarks: readonly RemarkCode[]
  hintTaken: boolean
  /** The verdict of an answer from an earlier visit, held back until asked for. */
  earlier: { readonly verdict: GradedVerdict; readonly at: string } | null
  /** What storage has said about what is on screen. */
  saved: 'nothing' | 'saving' | 'saved' | 'failed'
  /** Another try has begun on this page. */
  retrying: boolean
  /** The question was edited since the answer that is on record. */
  changed: boolean
}

/** A question that nobody has touched yet, in the order that `seed` draws. */
export function freshSession(question: Question, kind: AnyKind, seed: string): Session {
  const prompt = kind.promptFor(question, seed)
  return {
    prompt,
    seed,
    response: kind.blankResponse(prompt),
    verdict: null,
    remarks: [],
    hintTaken: false,
    earlier: null,
    saved: 'nothing',
    retrying: false,
    changed: false,
  }
}

/** The question as it stands on screen, to be kept with the answer to it. */
export function shownIn({ prompt }: Session): ShownQuestion {
  return {
    format: 'blowback/shown-question',
    version: 1,
    id: prompt.id,
    edition: prompt.edition,
    prompt: plain(prompt),
  }
}

/** The event of an answer to what is on screen. */
export function answerTo(
  session: Session,
  verdict: GradedVerdict,
  { run, attempt, timeTaken }: Pick<AnswerGiven, 'run' | 'attempt' | 'timeTaken'>,
): AnswerGiven {
  return {
    type: 'answer-given',
    run,
    question: session.prompt.id,
    edition: session.prompt.edition,
    response: plain(session.response),
    seed: session.seed,
    attempt,
    timeTaken,
    help: { hint: session.hintTaken },
    marks: { earned: verdict.earned, possible: verdict.possible },
    confidence: null,
    assignment: null,
  }
}

/** The event that begins a run with these questions in this order. */
export function startOf(
  run: string,
  scope: RunScope,
  questions: readonly Question[],
  seed: string,
): RunStarted {
  return {
    type: 'run-started',
    run,
    scope: { ...scope },
    seed,
    questions: questions.map(({ id, edition, kind }) => ({
      id,
      edition,
      ...(isUnmarked(kind) && { unmarked: true }),
    })),
    assignment: null,
  }
}

/** A copy outside Vue's proxies, which IndexedDB cannot store. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
