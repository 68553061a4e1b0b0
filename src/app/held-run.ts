import { holdRun, type RunHold } from '../device/run-lock.ts'

export interface HeldState {
  /** Whether this tab may write the run on screen. */
  held: 'no' | 'here' | 'elsewhere'
}

export interface HeldRun {
  readonly hold: (run: string) => Promise<void>
  /** Goes on here with the run that another tab has. */
  readonly takeOver: () => Promise<void>
  /** The run is over. */
  readonly end: () => void
}

/** Holds the run that is on screen, one at a time, and says in `state` where it is held. */
export function holdOneRun(state: HeldState): HeldRun {
  let holding: string | undefined
  let hand: RunHold | undefined

  const heard = {
    onLost: () => {
      state.held = 'elsewhere'
      hand = undefined
    },
  }

  function settle(result: RunHold): void {
    state.held = result.held ? 'here' : 'elsewhere'
    hand = result
  }
  function letGo(): void {
    if (hand?.held) hand.release()
  }
  return {
    hold: async (run) => {
      if (holding === run) return
      letGo()
      holding = run
      settle(await holdRun(run, heard))
    },
    takeOver: async () => {
      if (holding === undefined) return
      const offered = hand ?? (await holdRun(holding, heard))
      settle(offered.held ? offered : await offered.takeOver())
    },
    end: () => {
      letGo()
      holding = undefined
      state.held = 'no'
    },
  }
}
