import type { Component } from 'vue'
import type { AnyKind, GradedVerdict, Prompt, RemarkCode } from '../domain/question/question.ts'

/** What every kind's view is given. It never sees a key: the verdict comes only after an answer was checked. */
export interface ViewProps<P extends Prompt, R> {
  prompt: P
  response: R
  verdict: GradedVerdict | null
  locked: boolean
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
  /** What to say when an answer is checked too early, by remark. */
  readonly missing: Readonly<Partial<Record<RemarkCode, () => string>>>
  /** A style of its own, put on the page with its first question. */
  readonly style?: string
  /** The response that the native inputs hold; undefined where they hold none. */
  readonly fromInputs?: (inputs: NativeInputs) => unknown
}
