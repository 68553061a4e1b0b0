import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import type { Spot } from '../../domain/geo/frame.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface PlaceToFind extends Spot {
  readonly key: string
  readonly name: string
}

export interface MapPointQuestion extends Question {
  readonly kind: 'map-point'
  /** What the map names; the right place is one of them. */
  readonly places: readonly PlaceToFind[]
  /** The key of the right place. */
  readonly place: string
  /** How near an answer has to be, in kilometres. */
  readonly within: number
}

export interface MapPointPrompt extends Prompt {
  readonly kind: 'map-point'
  readonly places: readonly PlaceToFind[]
  readonly within: number
}

/** A place by its key, null while none is chosen, or any point of the map. */
export type MapPointResponse = { readonly place: string | null } | Spot

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))

const place = {
  key: keySchema,
  name: v.pipe(v.string(), v.nonEmpty()),
  lat: degrees(90),
  lon: degrees(180),
} satisfies Entries<PlaceToFind>

export const placeSchema: v.GenericSchema<unknown, PlaceToFind> = v.object(place)

export const questionSchema: v.GenericSchema<unknown, MapPointQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('map-point'),
    places: v.pipe(v.array(placeSchema), v.minLength(2)),
    place: keySchema,
    within: v.pipe(v.number(), v.minValue(1), v.finite()),
  } satisfies Entries<MapPointQuestion>),
  v.check(({ places }) => areDistinct(places.map(({ key }) => key))),
  v.check(({ places, place: right }) => places.some(({ key }) => key === right)),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
