import type { SiteSizes } from '../tools/budgets.ts'
import type { SetWeight } from '../tools/set-budgets.ts'
import type { CollectCost } from './collecting.ts'
import type { Giving } from './giving.ts'
import type { Opening } from './opening.ts'
import type { Replay } from './replay.ts'
import type { Scale } from './scale.ts'
import type { CodeRate } from './scanning.ts'
import type { SearchCost } from './search.ts'
import type { ProfileSummary, SecondSummary } from './summary.ts'

/** What a run of the bench found; parts that were left out are absent or empty. */
export interface Results {
  readonly date: string
  readonly rounds: number
  readonly machine: string
  readonly browser: string
  readonly cold: readonly ProfileSummary[]
  readonly second?: SecondSummary
  readonly shift?: number
  readonly sizes?: SiteSizes
  readonly sets?: readonly SetWeight[]
  readonly scale: readonly Scale[]
  readonly replay: readonly Replay[]
  readonly searches: readonly SearchCost[]
  readonly openings: readonly Opening[]
  readonly collects: readonly CollectCost[]
  readonly givings: readonly Giving[]
  readonly codes: readonly CodeRate[]
}
