import type { Component } from 'vue'
import type { AnyKind, GradedVerdict, Prompt, Question, RemarkCode } from '../domain/question/question.ts'

/** What every kind's view is given. It never sees a key: the verdict comes only after an answer was checked. */
export interface ViewProps<P extends Prompt, R> {
  prompt: P
  response: R
  verdict: GradedVerdict | null
  locked: boolean
  /** What a kind that is answered in two steps shows in the second (`LiveKind.steps`). */
  revealed?: unknown
}

/** The values that a person has already put into the native inputs of an island, by name, before any script ran. */
export type NativeInputs = ReadonlyMap<string, readonly string[]>

/** A kind as a page uses it: how it is asked and graded, and how it is shown. */
export interface LiveKind {
  readonly kind: AnyKind
  readonly component: Component
  /** How it is marked, in a sentence for the learner. */
  readonly scoring: () => string
  /** Its view draws what is asked, because that is where the answer goes. */
  readonly drawsStem?: true
  /** The word on the button that closes an answer, where that is not checked by the app. */
  readonly closing?: (isSecondStep: boolean) => string
  /** What is said first after an answer, where that is not right or wrong. */
  readonly told?: (verdict: GradedVerdict) => string
  /** For a kind that is answered in two steps. A response holds in which of them it is. */
  readonly steps?: {
    /** The response in the second step; undefined where it is not ready for it, or there already. */
    readonly advance: (response: unknown) => unknown
    /** What the view is given in the second step, though the first must not show it; undefined before. */
    readonly reveal: (question: Question, response: unknown) => unknown
  }
  /** What to say when an answer is checked too early, by remark. */
  readonly missing: Readonly<Partial<Record<RemarkCode, () => string>>>
  /** A style of its own, put on the page with its first question. */
  readonly style?: string
  /** The response that the native inputs hold; undefined where they hold none. */
  readonly fromInputs?: (inputs: NativeInputs) => unknown
}
