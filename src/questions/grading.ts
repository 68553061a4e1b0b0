import type { Kinds, TravellingKind } from '../domain/question/travel.ts'
import { kind as categoriseKind } from './categorise/grade.ts'
import { parseQuestion as categoriseFrom } from './categorise/schema.ts'
import { travel as categoriseTravel } from './categorise/travel.ts'
import { kind as claimRatingKind } from './claim-rating/grade.ts'
import { parseQuestion as claimRatingFrom } from './claim-rating/schema.ts'
import { travel as claimRatingTravel } from './claim-rating/travel.ts'
import { kind as clozeKind } from './cloze/grade.ts'
import { parseQuestion as clozeFrom } from './cloze/schema.ts'
import { travel as clozeTravel } from './cloze/travel.ts'
import { kind as corroborationKind } from './corroboration/grade.ts'
import { parseQuestion as corroborationFrom } from './corroboration/schema.ts'
import { travel as corroborationTravel } from './corroboration/travel.ts'
import { kind as freeResponseKind } from './free-response/grade.ts'
import { parseQuestion as freeResponseFrom } from './free-response/schema.ts'
import { travel as freeResponseTravel } from './free-response/travel.ts'
import { kind as highlightKind } from './highlight/grade.ts'
import { parseQuestion as highlightFrom } from './highlight/schema.ts'
import { travel as highlightTravel } from './highlight/travel.ts'
import { kind as mapPointKind } from './map-point/grade.ts'
import { parseQuestion as mapPointFrom } from './map-point/schema.ts'
import { travel as mapPointTravel } from './map-point/travel.ts'
import { kind as matchingKind } from './matching/grade.ts'
import { parseQuestion as matchingFrom } from './matching/schema.ts'
import { travel as matchingTravel } from './matching/travel.ts'
import { kind as multipleChoiceKind } from './multiple-choice/grade.ts'
import { parseQuestion as multipleChoiceFrom } from './multiple-choice/schema.ts'
import { travel as multipleChoiceTravel } from './multiple-choice/travel.ts'
import { kind as numericKind } from './numeric/grade.ts'
import { parseQuestion as numericFrom } from './numeric/schema.ts'
import { travel as numericTravel } from './numeric/travel.ts'
import { kind as opinionKind } from './opinion/grade.ts'
import { parseQuestion as opinionFrom } from './opinion/schema.ts'
import { travel as opinionTravel } from './opinion/travel.ts'
import { kind as orderingKind } from './ordering/grade.ts'
import { parseQuestion as orderingFrom } from './ordering/schema.ts'
import { travel as orderingTravel } from './ordering/travel.ts'
import { kind as singleChoiceKind } from './single-choice/grade.ts'
import { parseQuestion as singleChoiceFrom } from './single-choice/schema.ts'
import { travel as singleChoiceTravel } from './single-choice/travel.ts'
import { kind as trueFalseKind } from './true-false/grade.ts'
import { parseQuestion as trueFalseFrom } from './true-false/schema.ts'
import { travel as trueFalseTravel } from './true-false/travel.ts'
import { isKindName, type KindName } from './kind-names.ts'

const byName: Readonly<Record<KindName, TravellingKind>> = {
  'single-choice': { kind: singleChoiceKind, parseQuestion: singleChoiceFrom, travel: singleChoiceTravel },
  'multiple-choice': {
    kind: multipleChoiceKind,
    parseQuestion: multipleChoiceFrom,
    travel: multipleChoiceTravel,
  },
  'true-false': { kind: trueFalseKind, parseQuestion: trueFalseFrom, travel: trueFalseTravel },
  cloze: { kind: clozeKind, parseQuestion: clozeFrom, travel: clozeTravel },
  numeric: { kind: numericKind, parseQuestion: numericFrom, travel: numericTravel },
  ordering: { kind: orderingKind, parseQuestion: orderingFrom, travel: orderingTravel },
  matching: { kind: matchingKind, parseQuestion: matchingFrom, travel: matchingTravel },
  categorise: { kind: categoriseKind, parseQuestion: categoriseFrom, travel: categoriseTravel },
  highlight: { kind: highlightKind, parseQuestion: highlightFrom, travel: highlightTravel },
  'claim-rating': { kind: claimRatingKind, parseQuestion: claimRatingFrom, travel: claimRatingTravel },
  corroboration: { kind: corroborationKind, parseQuestion: corroborationFrom, travel: corroborationTravel },
  'free-response': { kind: freeResponseKind, parseQuestion: freeResponseFrom, travel: freeResponseTravel },
  opinion: { kind: opinionKind, parseQuestion: opinionFrom, travel: opinionTravel },
  'map-point': { kind: mapPointKind, parseQuestion: mapPointFrom, travel: mapPointTravel },
}

/** Every kind as whoever sets questions and grades what others answered needs it. It never reaches a lesson's page. */
export const kindsToGrade: Kinds = (name) => (isKindName(name) ? byName[name] : undefined)
