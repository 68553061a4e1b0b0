/** What Stryker's report says of a mutant, as far as it is looked at here. */
export interface Mutant {
  readonly file: string
  /** The line on which it begins, trimmed: it stays the same when lines above come and go. */
  readonly line: string
  /** The code that was replaced, and what stood there instead; runs of white space are one space. */
  readonly code: string
  readonly becomes: string
  readonly status: string
  /** How many tests run through it; undefined when nobody has looked. */
  readonly covered: number | undefined
}

/** Why mutants of one piece of code cannot be told from the code. */
export interface Reason extends Pick<Mutant, 'file' | 'line' | 'code'> {
  readonly becomes: readonly string[]
  readonly why: string
}

export interface Tally {
  readonly killed: number
  readonly timedOut: number
  readonly survived: number
  readonly notCovered: number
}

export const countOf = (mutants: readonly Mutant[]): Tally => {
  const of = (status: string): number => mutants.filter((mutant) => mutant.status === status).length
  return {
    killed: of('Killed'),
    timedOut: of('Timeout'),
    survived: of('Survived'),
    notCovered: of('NoCoverage'),
  }
}

/** The share of mutants that a test noticed, in per cent. Those that nobody could notice count as not noticed. */
export function scoreOf({ killed, timedOut, survived, notCovered }: Tally): number {
  const noticed = killed + timedOut
  const all = noticed + survived + notCovered
  return all === 0 ? 0 : (100 * noticed) / all
}

export interface Explained {
  /** Mutants that lived and have no reason. */
  readonly unknown: readonly Mutant[]
  /** Reasons, or parts of them, for which there is no such mutant any more. */
  readonly idle: readonly Reason[]
}

/** Sets the mutants that lived against the reasons that were given. A reason speaks for one mutant of each form. */
export function explain(mutants: readonly Mutant[], reasons: readonly Reason[]): Explained {
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const idle: Reason[] = []
  const explained = new Set<Mutant>()
  for (const reason of reasons)
    for (const becomes of reason.becomes) {
      const spokenFor = alive.find(
        (mutant) =>
          !explained.has(mutant) &&
          mutant.file === reason.file &&
          mutant.line === reason.line &&
          mutant.code === reason.code &&
          mutant.becomes === becomes,
      )
      if (spokenFor) explained.add(spokenFor)
      else idle.push({ ...reason, becomes: [becomes] })
    }
  return { unknown: alive.filter((mutant) => !explained.has(mutant)), idle }
}
