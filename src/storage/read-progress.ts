import type { EventEnvelope } from '../domain/learning/learning-event.ts'
import type { Progress } from '../domain/learning/progress.ts'
import { extend, replaySteps } from '../domain/learning/replay-progress.ts'
import { whatCounts } from '../domain/learning/what-counts.ts'
import type { Journal, Outcome } from './journal.ts'

export interface ProgressRead {
  /** With all that was taken by now. */
  readonly progress: () => Progress
  /** Records that could not be read and were put aside, whole. */
  readonly setAside: number
}

export interface ProgressReader {
  readonly read: () => Promise<Outcome<ProgressRead>>
  /** Progress with what was saved, here or in another tab; a reading that is on its way takes it in as well. */
  readonly take: (envelopes: readonly EventEnvelope[], progress: Progress) => Progress
  readonly extend: (progress: Progress, envelope: EventEnvelope) => Progress
}

export interface ReadingSurroundings {
  /** Resolves when the page has had time to breathe, at once when it had it lately. */
  readonly pause: () => Promise<void>
  /** Does what nobody waits for. */
  readonly later: (work: () => void) => void
}

/** How many events have to have come before a snapshot is worth its writing. Below it, there is none. */
export const worthASnapshot = 1_000

/** The progress that the journal yields, replayed in steps. Where much has come since the last snapshot, a new one is kept. */
export function progressReader(journal: Journal, { pause, later }: ReadingSurroundings): ProgressReader {
  const taken: EventEnvelope[] = []
  return {
    async read() {
      const outcome = await journal.readCounting()
      if (!outcome.ok) return outcome
      const { pages, setAside, fresh, mark } = outcome.value
      const steps = replaySteps(pages)
      let step = steps.next()
      while (!step.done) {
        await pause()
        step = steps.next()
      }
      const progress = step.value
      if (mark && fresh >= worthASnapshot) later(() => void journal.keepSnapshot(counting(progress), mark))
      return { ok: true, value: { progress: () => taken.reduce(extend, progress), setAside } }
    },
    take(envelopes, progress) {
      taken.push(...envelopes)
      return envelopes.reduce(extend, progress)
    },
    extend,
  }
}

/** Strand by strand as they are asked for, for the whole takes its time. */
function* counting({ strands }: Progress): Generator<EventEnvelope[]> {
  for (const strand of strands.values()) yield whatCounts(strand)
}
