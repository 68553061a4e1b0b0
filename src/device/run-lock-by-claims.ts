import type { OtherTabs } from './other-tabs.ts'
import { type ClaimMessage, claimMessage, isLater, type Stamp, readClaimMessage } from './run-claim.ts'
import type { RunHold, RunLock, RunLockSurroundings } from './run-lock.ts'

interface ClaimSurroundings extends Pick<RunLockSurroundings, 'now' | 'newId' | 'answerTime'> {
  readonly name: string
  readonly tabs: Pick<OtherTabs, 'tell' | 'listen'>
}

interface Held {
  readonly stamp: Stamp
  readonly onLost: () => void
}

/**
 * A run is held by a claim that the tabs of this device know of each other: the latest claim wins, and whoever loses by it
 * is told. Weaker than a lock (for a moment two tabs may both believe), so nothing that is stored may depend on it.
 */
export function runLockByClaims({ tabs, now, newId, name, answerTime = 150 }: ClaimSurroundings): RunLock {
  const held = new Map<string, Held>()
  const asking = new Set<(message: ClaimMessage) => void>()
  const say = (says: ClaimMessage['says'], run: string, stamp: Stamp) =>
    tabs.tell(claimMessage({ says, run, stamp, of: name }))

  tabs.listen((data) => {
    const message = readClaimMessage(data, name)
    if (message === undefined) return
    asking.forEach((hear) => hear(message))
    for (const [run, own] of held) {
      if (message.run !== run && message.run !== anyRun) continue
      if (message.says === 'who') say('mine', run, own.stamp)
      if (message.says === 'mine') {
        if (isLater(own.stamp, message.stamp)) say('mine', run, own.stamp)
        else lose(run, own)
      }
    }
  })

  const lose = (run: string, { onLost }: Held) => {
    held.delete(run)
    onLost()
  }

  /** The stamp of the latest claim that another tab has to the run. */
  const ask = (run: string) =>
    new Promise<Stamp | undefined>((resolve) => {
      let latest: Stamp | undefined
      const hear = ({ says, run: which, stamp }: ClaimMessage) => {
        if (says !== 'mine' || (run !== anyRun && which !== run)) return
        if (latest === undefined || isLater(stamp, latest)) latest = stamp
      }
      asking.add(hear)
      setTimeout(() => {
        asking.delete(hear)
        resolve(latest)
      }, answerTime)
      say('who', run, { time: now(), tab: '' })
    })

  const claim = (run: string, onLost: () => void, after: number): RunHold => {
    const own: Held = { stamp: { time: Math.max(now(), after + 1), tab: newId() }, onLost }
    held.get(run)?.onLost()
    held.set(run, own)
    say('mine', run, own.stamp)
    return {
      held: true,
      release() {
        if (held.get(run) === own) held.delete(run)
      },
    }
  }

  return {
    async holdRun(run, { onLost }) {
      const other = held.get(run)?.stamp ?? (await ask(run))
      if (other === undefined) return claim(run, onLost, 0)
      return { held: false, takeOver: () => Promise.resolve(claim(run, onLost, other.time)) }
    },
    anyRunOpen: async () => held.size > 0 || (await ask(anyRun)) !== undefined,
  }
}

/** Not the name of a run, which has at least one letter. */
const anyRun = ''
