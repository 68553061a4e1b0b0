import * as v from 'valibot'
import type { ActorsFigure } from '../../../domain/figures/figure.ts'
import { actorGroups, confidences, relationKinds } from '../../../domain/lesson/reference.ts'

const point = v.tuple([v.number(), v.number()])

const relation = v.object({
  id: v.string(),
  from: v.string(),
  kind: v.picklist(relationKinds),
  to: v.string(),
  periods: v.array(v.string()),
  confidence: v.picklist(confidences),
  alleged: v.boolean(),
  /** The names of those who deny it. */
  denied: v.array(v.string()),
  sources: v.array(v.object({ id: v.string(), label: v.string() })),
  sentence: v.string(),
})

const actor = v.object({
  id: v.string(),
  name: v.string(),
  label: v.string(),
  group: v.picklist(actorGroups),
  definition: v.string(),
})

/** Where everything stands when all are drawn, worked out when the page was made. Nodes by their middle and their height. */
const web = v.object({
  width: v.number(),
  height: v.number(),
  nodes: v.record(v.string(), v.tuple([v.number(), v.number(), v.number()])),
  routes: v.record(v.string(), v.object({ points: v.array(point), label: point })),
})

const periods = v.array(v.object({ id: v.string(), name: v.string(), when: v.string() }))

/** The file of a course's diagrams of actors. */
export const dataSchema = v.object({
  language: v.string(),
  periods,
  actors: v.array(actor),
  relations: v.array(relation),
  web,
})
export type ActorsData = v.InferOutput<typeof dataSchema>
export type DrawnActor = v.InferOutput<typeof actor>
export type DrawnRelation = v.InferOutput<typeof relation>
export type Web = v.InferOutput<typeof web>
export type Point = readonly [number, number]

export const figureSchema: v.GenericSchema<unknown, ActorsFigure> = v.object({
  name: v.literal('actors'),
  id: v.exactOptional(v.string()),
  focus: v.exactOptional(v.string()),
  period: v.exactOptional(v.string()),
  caption: v.exactOptional(v.string()),
})
