/** What the rounds come to: medians, and how the app's stand to the floor's. */
import { median } from './median.ts'
import type { Measured, Rounds } from './rounds.ts'
import type { SecondVisit } from './second-visit.ts'
import type { Target } from './targets.ts'
import type { Visit } from './visit.ts'

type Numbers<T> = { readonly [K in keyof T]: number }

/** App to floor: of the medians, and the least and the most within one round, which say how much to trust it. */
export interface Ratio {
  readonly ofMedians: number
  readonly least: number
  readonly most: number
}

export interface ProfileSummary {
  readonly profile: string
  readonly floor: Numbers<Visit>
  readonly app: Numbers<Visit>
  readonly ratio: {
    readonly readable: Ratio
    readonly feedback: Ratio
    readonly heap: Ratio
    readonly nodes: Ratio
  }
}

export function coldSummary({ cold }: Rounds): ProfileSummary[] {
  return [...new Set(cold.map(({ profile }) => profile))].map((profile) => {
    const here = cold.filter((each) => each.profile === profile)
    const ratio = (field: keyof Visit): Ratio => ratioOf(here, 'floor', field)
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
  readonly ratio: { readonly readable: Ratio; readonly feedback: Ratio }
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

function ratioOf<T>(all: readonly Measured<T>[], floor: Target['name'], field: keyof T): Ratio {
  const numbers = (target: Target['name']): number[] =>
    of(all, target).map(({ result }) => Number(result[field]))
  const rounds = of(all, 'app').flatMap(({ round, result }) => {
    const below = of(all, floor).find((each) => each.round === round)
    return below ? [Number(result[field]) / Number(below.result[field])] : []
  })
  return {
    ofMedians: median(numbers('app')) / median(numbers(floor)),
    least: Math.min(...rounds),
    most: Math.max(...rounds),
  }
}

export const shiftOf = ({ shift }: Rounds): number =>
  Math.max(0, ...of(shift, 'app').map(({ result }) => result))
