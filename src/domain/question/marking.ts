import { isUnmarked } from './unmarked.ts'

/** Those of some questions that count: all but those without marks. */
export const markedAmong = <Q extends { readonly kind: string }>(questions: readonly Q[]): Q[] =>
  questions.filter(({ kind }) => !isUnmarked(kind))

/** Kinds whose marks a learner gives to herself, beside a model answer: the response holds them. */
export const isSelfMarked = (kind: string): boolean => kind === 'free-response'
