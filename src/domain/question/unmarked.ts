/** Kinds that have no key: nothing in an answer to them is right or wrong, so nothing of it is counted. */
const unmarked: readonly string[] = ['opinion']

/** Whether questions of this kind have no marks. They count in no score, no summary and no objective. */
export const isUnmarked = (kind: string): boolean => unmarked.includes(kind)
