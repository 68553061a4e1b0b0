import { newId } from './ids.ts'
import { otherTabs, type OtherTabs } from './other-tabs.ts'
import { runLockByClaims } from './run-lock-by-claims.ts'
import { runLockByLocks } from './run-lock-by-locks.ts'

/** Whether this tab may write to a run. */
export type RunHold =
  | { readonly held: true; release(): void }
  /** Another tab has it, and loses it when the person decides to go on here. */
  | { readonly held: false; takeOver(): Promise<RunHold> }

/** One tab writes to a run at a time. */
export interface RunLock {
  /** `onLost` is called when another tab takes the run over. */
  holdRun(run: string, heard: { readonly onLost: () => void }): Promise<RunHold>
  /** Whether a run is held in any tab, this one included. */
  anyRunOpen(): Promise<boolean>
}

export interface RunLockSurroundings {
  /** Undefined where the browser has none, as on plain http. */
  readonly locks: Pick<LockManager, 'request' | 'query'> | undefined
  /** Asked for only where there are no locks: a channel that is open may cost a page its place in the back button's memory. */
  readonly tabs: () => Pick<OtherTabs, 'tell' | 'listen'>
  /** Milliseconds since 1970: what claims of different tabs are compared by. */
  readonly now: () => number
  readonly newId: () => string
  /** What the locks' names begin with. */
  readonly name?: string
  /** Milliseconds in which other tabs answer, where they have to be asked. */
  readonly answerTime?: number
}

/** By Web Locks, else by asking the other tabs. */
export function runLock(surroundings: RunLockSurroundings): RunLock {
  const { locks, name = 'blowback' } = surroundings
  if (locks !== undefined) return runLockByLocks(locks, name)
  return runLockByClaims({ ...surroundings, name, tabs: surroundings.tabs() })
}

const locksHere = (): LockManager | undefined => navigator.locks

let ofThisPage: RunLock | undefined
const lockOfThisPage = () =>
  (ofThisPage ??= runLock({
    locks: locksHere(),
    tabs: () => otherTabs('blowback.runs'),
    now: Date.now,
    newId,
  }))

/** Holds a run for this page: `RunLock.holdRun` in the browser itself. */
export const holdRun: RunLock['holdRun'] = (run, heard) => lockOfThisPage().holdRun(run, heard)

/** Whether a run is held in any tab: `RunLock.anyRunOpen` in the browser itself. */
export const anyRunOpen: RunLock['anyRunOpen'] = () => lockOfThisPage().anyRunOpen()
