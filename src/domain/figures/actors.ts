import type { Relation } from '../lesson/reference.ts'

type Ends = Pick<Relation, 'from' | 'to' | 'periods'>

export const inPeriod = <R extends Ends>(relations: readonly R[], period: string): readonly R[] =>
  relations.filter(({ periods }) => periods.includes(period))

/** The relations that one actor has; all of them without one. */
export const relationsOf = <R extends Ends>(
  relations: readonly R[],
  actor: string | undefined,
): readonly R[] =>
  actor === undefined ? relations : relations.filter(({ from, to }) => from === actor || to === actor)

/** Who has a relation to anybody, in the order of the list. */
export function actorsIn(relations: readonly Ends[]): readonly string[] {
  return [...new Set(relations.flatMap(({ from, to }) => [from, to]))]
}

/** One neighbour of an actor, with as many lines as it ever has relations at one time. */
export interface Rung {
  readonly actor: string
  readonly lines: number
}

/** The neighbours of an actor, each in the place that it keeps in all periods. */
export function rungsOf(relations: readonly Ends[], actor: string): readonly Rung[] {
  const own = relationsOf(relations, actor)
  return actorsIn(own)
    .filter((other) => other !== actor)
    .map((other) => ({ actor: other, lines: mostAtOnce(relationsOf(own, other)) }))
}

function mostAtOnce(relations: readonly Ends[]): number {
  const periods = new Set(relations.flatMap((relation) => relation.periods))
  return Math.max(...[...periods].map((period) => inPeriod(relations, period).length))
}

/**
 * Relations by the line that they are drawn on: those between the same two that never meet at one time share one, so that a
 * drawing of all times has no more lines than it needs.
 */
export function linesOf<R extends Ends>(relations: readonly R[]): readonly (readonly R[])[] {
  const lines: R[][] = []
  for (const relation of relations) {
    const line = lines.find((drawn) =>
      drawn.every((other) => isSamePair(other, relation) && !meet(other, relation)),
    )
    if (line) line.push(relation)
    else lines.push([relation])
  }
  return lines
}

const isSamePair = (a: Ends, b: Ends): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from)

const meet = (a: Ends, b: Ends): boolean => a.periods.some((period) => b.periods.includes(period))
