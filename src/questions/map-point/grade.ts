import { defineQuestionKind } from '../../domain/question/question.ts'
import { byDistance, spotOf } from './nearest.ts'
import { readResponse } from './response.ts'
import type { MapPointPrompt, MapPointQuestion, MapPointResponse } from './schema.ts'

/**
 * A place on a map; one mark. Right is a point that lies near enough to the place and nearer to no other that the map
 * names, so that whoever presses beside a neighbour has not found it. A place from the list is its point. Its one part
 * is called `point`.
 */
export const kind = defineQuestionKind<MapPointQuestion, MapPointPrompt, MapPointResponse>({
  name: 'map-point',
  // Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
  promptFor: ({ id, edition, stem, places, within }) => ({
    id,
    edition,
    kind: 'map-point',
    stem,
    places: places.map(({ key, name, lat, lon }) => ({ key, name, lat, lon })),
    within,
  }),
  blankResponse: () => ({ place: null }),
  readResponse,
  grade({ places, place: right, within }, response) {
    const spot = spotOf(response, places)
    if (!spot) return { state: 'incomplete', remarks: ['no-choice'] }
    const [nearest] = byDistance(spot, places)
    const isRight = nearest?.place.key === right && nearest.km <= within
    return {
      state: 'graded',
      earned: isRight ? 1 : 0,
      possible: 1,
      parts: [{ key: 'point', outcome: isRight ? 'right' : 'wrong', ...(!isRight && { expected: right }) }],
    }
  },
})
