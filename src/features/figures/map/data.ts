import * as v from 'valibot'
import type { MapFigure } from '../../../domain/figures/figure.ts'
import type { Place } from '../../../domain/lesson/reference.ts'

/** The file of a course's maps. The lines are the same in all courses, and come with the code. */
export interface MapData {
  readonly places: readonly Place[]
}

export const figureSchema: v.GenericSchema<unknown, MapFigure> = v.object({
  name: v.literal('map'),
  id: v.exactOptional(v.string()),
  places: v.array(v.string()),
  distance: v.exactOptional(v.tuple([v.string(), v.string()])),
  caption: v.exactOptional(v.string()),
})

export const dataSchema: v.GenericSchema<unknown, MapData> = v.object({
  places: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      country: v.string(),
      lat: v.number(),
      lon: v.number(),
      why: v.string(),
    }),
  ),
})
