import type { Component } from 'vue'
import type { GradedVerdict, Prompt } from '../domain/question/question.ts'

/** What every kind's view is given. It never sees a key: the verdict comes only after an answer was checked. */
export interface ViewProps<P extends Prompt, R> {
  prompt: P
  response: R
  verdict: GradedVerdict | null
  locked: boolean
}

/** The values that a person has already put into the native inputs of an island, by name, before any script ran. */
export type NativeInputs = ReadonlyMap<string, readonly string[]>

/** The module of a kind's `KindQuestion.vue`. */
export interface KindView {
  readonly default: Component
  /** The response that the native inputs hold; undefined where they hold none. */
  readonly fromInputs?: (inputs: NativeInputs) => unknown
}
