import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { areDistinct } from '../../domain/question/question-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import { placeSchema, type MapPointPrompt } from './schema.ts'

/** A place by its place in the list, or a point of the map in hundredths of a degree, as it is pressed. */
export const travel = defineTravel<MapPointPrompt>({
  name: 'map-point',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('map-point'),
    places: v.pipe(
      v.array(placeSchema),
      v.minLength(2),
      v.check((places) => areDistinct(keysOf(places))),
    ),
    // How near is near enough is told to everybody before they answer, and is the same for every place.
    within: v.pipe(v.number(), v.minValue(1), v.finite()),
  } satisfies Entries<MapPointPrompt>),
  lists: { places: 'drawn' },
  shapesOf: ({ places }) => [
    { place: { as: 'one', of: keysOf(places) } },
    { lat: { as: 'degrees', most: 90 }, lon: { as: 'degrees', most: 180 } },
  ],
})
