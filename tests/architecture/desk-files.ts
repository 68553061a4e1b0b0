/** What only a teacher's device ever loads: the desk, its screens, its stores and its storage. */
const ofDesk = [
  /^src\/app\/(?:desk\/|teach-entry\.ts)/,
  /^src\/features\/(?:assign|collect|analyse|classroom)\//,
  /^src\/stores\/desk/,
  /^src\/storage\/(?:[a-z-]+\/)?(?:[a-z-]+-)?desk/,
  /^src\/domain\/(?:desk|report)\//,
  /^src\/device\/key-lock/,
]

export const isOfDesk = (path: string): boolean => ofDesk.some((pattern) => pattern.test(path))
