/** Kinds that have no key: nothing in an answer to them is right or wrong, so nothing of it is counted. */
const unmarked: readonly string[] = ['opinion']

/** Whether questions of this kind have no marks. They count in no score, no summary and no objective. */
export const isUnmarked = (kind: string): boolean => unmarked.includes(kind)

/** Those of some questions that count: all but those without marks. */
export const markedAmong = <Q extends { readonly kind: string }>(questions: readonly Q[]): Q[] =>
  questions.filter(({ kind }) => !isUnmarked(kind))

/** Kinds whose marks a learner gives to herself, beside a model answer: the response holds them. */
export const isSelfMarked = (kind: string): boolean => kind === 'free-response'
