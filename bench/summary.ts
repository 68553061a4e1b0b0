/** What the rounds come to: medians, and ratios to the floor within each round before the median is taken. */
import { median } from './median.ts'
import type { Measured, Rounds } from './rounds.ts'
import type { SecondVisit } from './second-visit.ts'
import type { Target } from './targets.ts'
import type { Visit } from './visit.ts'

type Numbers<T> = { readonly [K in keyof T]: number }

export interface ProfileSummary {
  readonly profile: string
  readonly floor: Numbers<Visit>
  readonly app: Numbers<Visit>
  readonly ratio: {
    readonly readable: number
    readonly feedback: number
    readonly heap: number
    readonly nodes: number
  }
}

export function coldSummary({ cold }: Rounds): ProfileSummary[] {
  return [...new Set(cold.map(({ profile }) => profile))].map((profile) => {
    const here = cold.filter((each) => each.profile === profile)
    const ratio = (field: keyof Visit): number => ratioOf(here, 'floor', field)
    return {
      profile,
      floor: medians(here, 'floor'),
      app: medians(here, 'app'),
      ratio: {
        readable: ratio('readable'),
        feedback: ratio('feedback'),
        heap: ratio('heap'),
        nodes: ratio('nodes'),
      },
    }
  })
}

export interface SecondSummary {
  readonly floor: Numbers<SecondVisit>
  readonly app: Numbers<SecondVisit>
  readonly ratio: { readonly readable: number; readonly feedback: number }
}

export function secondSummary({ second }: Rounds): SecondSummary {
  return {
    floor: medians(second, 'floor-with-worker'),
    app: medians(second, 'app'),
    ratio: {
      readable: ratioOf(second, 'floor-with-worker', 'readable'),
      feedback: ratioOf(second, 'floor-with-worker', 'feedback'),
    },
  }
}

const of = <T>(all: readonly Measured<T>[], target: Target['name']): Measured<T>[] =>
  all.filter((each) => each.target === target)

function medians<T extends object>(all: readonly Measured<T>[], target: Target['name']): Numbers<T> {
  const mine = of(all, target).map(({ result }) => result)
  const fields = Object.keys(mine[0] ?? {}) as (keyof T)[]
  return Object.fromEntries(
    fields.map((field) => [field, median(mine.map((result) => Number(result[field])))]),
  ) as Numbers<T>
}

/** Both of a round ran within seconds of each other, so their ratio is steadier than either. */
function ratioOf<T>(all: readonly Measured<T>[], floor: Target['name'], field: keyof T): number {
  const ratios = of(all, 'app').flatMap(({ round, result }) => {
    const below = of(all, floor).find((each) => each.round === round)
    return below ? [Number(result[field]) / Number(below.result[field])] : []
  })
  return median(ratios)
}

export const shiftOf = ({ shift }: Rounds): number =>
  Math.max(0, ...of(shift, 'app').map(({ result }) => result))
