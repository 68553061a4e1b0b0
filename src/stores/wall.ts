import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { codeCatcher } from '../domain/transport/read-code.ts'
import { keptOutcomes, type CollectedLine, type Given } from './class-work.ts'
import { useClass } from './class.ts'

/** A moving code of which some is known. */
export interface Transfer {
  readonly id: string
  readonly received: number
  readonly needed: number
}

/** A code that goes on being seen is one code; after so long out of sight it is shown once more. In milliseconds. */
const outOfSight = 2_500
/** A moving code of which nothing new was seen for so long has gone away. */
const goneAfter = 20_000

/** Codes as they pass a camera: each is taken once, moving ones when they are whole. */
export const useWall = defineStore('wall', () => {
  const book = useClass()
  const transfers = shallowRef<readonly Transfer[]>([])
  const latest = shallowRef<CollectedLine>()
  const accepted = ref(0)
  const seen = new Map<string, number>()
  const moved = new Map<string, number>()
  /** Moving codes that were taken, and when they were seen last. */
  const done = new Map<string, number>()
  let catcher = codeCatcher()

  /** Takes in what one look saw. Resolves with what to tell by a sound: undefined where nothing new was seen. */
  async function look(codes: readonly string[], now: number): Promise<'taken' | 'refused' | undefined> {
    const fresh = codes.filter((code) => isFresh(code, now))
    forget(now)
    const given = fresh.flatMap((code): Given[] => {
      const caught = catcher.take(code)
      if (caught.outcome === 'progress') {
        // A moving code goes on moving when it has been taken.
        if (done.has(caught.transfer)) return noted(caught.transfer, now)
        moved.set(caught.transfer, now)
        show({ id: caught.transfer, received: caught.received, needed: caught.needed })
        return []
      }
      if (caught.outcome === 'refused') return []
      if (caught.outcome === 'text') return [{ from: '', contents: caught.text }]
      if (caught.transfer !== undefined) {
        drop(caught.transfer)
        if (done.has(caught.transfer)) return noted(caught.transfer, now)
        done.set(caught.transfer, now)
      }
      return [{ from: '', contents: caught.bytes }]
    })
    if (given.length === 0) return undefined
    const lines = await book.take(given, 'code')
    latest.value = lines.at(-1) ?? latest.value
    const kept = lines.filter(({ outcome }) => keptOutcomes.includes(outcome))
    accepted.value += kept.length
    if (kept.length > 0) return 'taken'
    // What is here already is harmless, and needs no noise.
    return lines.every(({ outcome }) => outcome === 'duplicate') ? undefined : 'refused'
  }

  function noted(transfer: string, now: number): Given[] {
    done.set(transfer, now)
    return []
  }

  function isFresh(code: string, now: number): boolean {
    const before = seen.get(code)
    seen.set(code, now)
    return before === undefined || now - before > outOfSight
  }

  function forget(now: number): void {
    for (const [code, at] of seen) if (now - at > outOfSight) seen.delete(code)
    for (const [id, at] of done) if (now - at > goneAfter) done.delete(id)
    const gone = [...moved].filter(([, at]) => now - at > goneAfter).map(([id]) => id)
    for (const id of gone) drop(id)
  }

  function show(transfer: Transfer): void {
    transfers.value = [...transfers.value.filter(({ id }) => id !== transfer.id), transfer]
  }
  function drop(id: string): void {
    moved.delete(id)
    transfers.value = transfers.value.filter((transfer) => transfer.id !== id)
  }

  /** Begins anew, as for another class. */
  function clear(): void {
    transfers.value = []
    latest.value = undefined
    accepted.value = 0
    seen.clear()
    moved.clear()
    done.clear()
    catcher = codeCatcher()
  }

  return { transfers, latest, accepted, look, clear }
})
