/** What only a teacher's device ever loads: the desk, its screens, its stores and its storage. */
const ofDesk = [
  /^src\/app\/(?:desk\/|teach-entry\.ts)/,
  /^src\/features\/(?:assign|collect|analyse|classroom)\//,
  /^src\/stores\/(?:desk|class|collect|rehearsal|wall)/,
  /^src\/storage\/(?:[a-z-]+\/)?(?:[a-z-]+-)?desk/,
  /^src\/domain\/(?:desk|report|rehearsal)\//,
  /^src\/device\/key-lock/,
]

export const isOfDesk = (path: string): boolean => ofDesk.some((pattern) => pattern.test(path))
