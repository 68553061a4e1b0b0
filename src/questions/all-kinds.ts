import type { AnyKind, Question } from '../domain/question/question.ts'
import { examples as categorise } from './categorise/examples.ts'
import { kind as categoriseKind } from './categorise/grade.ts'
import { parseQuestion as categoriseFrom } from './categorise/schema.ts'
import { examples as claimRating } from './claim-rating/examples.ts'
import { kind as claimRatingKind } from './claim-rating/grade.ts'
import { parseQuestion as claimRatingFrom } from './claim-rating/schema.ts'
import { examples as cloze } from './cloze/examples.ts'
import { kind as clozeKind } from './cloze/grade.ts'
import { parseQuestion as clozeFrom } from './cloze/schema.ts'
import { examples as corroboration } from './corroboration/examples.ts'
import { kind as corroborationKind } from './corroboration/grade.ts'
import { parseQuestion as corroborationFrom } from './corroboration/schema.ts'
import type { Example } from './example.ts'
import { examples as highlight } from './highlight/examples.ts'
import { kind as highlightKind } from './highlight/grade.ts'
import { parseQuestion as highlightFrom } from './highlight/schema.ts'
import { examples as freeResponse } from './free-response/examples.ts'
import { kind as freeResponseKind } from './free-response/grade.ts'
import { parseQuestion as freeResponseFrom } from './free-response/schema.ts'
import type { KindName } from './kind-names.ts'
import { examples as mapPoint } from './map-point/examples.ts'
import { kind as mapPointKind } from './map-point/grade.ts'
import { parseQuestion as mapPointFrom } from './map-point/schema.ts'
import { examples as matching } from './matching/examples.ts'
import { kind as matchingKind } from './matching/grade.ts'
import { parseQuestion as matchingFrom } from './matching/schema.ts'
import { examples as multipleChoice } from './multiple-choice/examples.ts'
import { kind as multipleChoiceKind } from './multiple-choice/grade.ts'
import { parseQuestion as multipleChoiceFrom } from './multiple-choice/schema.ts'
import { examples as numeric } from './numeric/examples.ts'
import { kind as numericKind } from './numeric/grade.ts'
import { parseQuestion as numericFrom } from './numeric/schema.ts'
import { examples as opinion } from './opinion/examples.ts'
import { kind as opinionKind } from './opinion/grade.ts'
import { parseQuestion as opinionFrom } from './opinion/schema.ts'
import { examples as ordering } from './ordering/examples.ts'
import { kind as orderingKind } from './ordering/grade.ts'
import { parseQuestion as orderingFrom } from './ordering/schema.ts'
import { examples as singleChoice } from './single-choice/examples.ts'
import { kind as singleChoiceKind } from './single-choice/grade.ts'
import { parseQuestion as singleChoiceFrom } from './single-choice/schema.ts'
import { examples as trueFalse } from './true-false/examples.ts'
import { kind as trueFalseKind } from './true-false/grade.ts'
import { parseQuestion as trueFalseFrom } from './true-false/schema.ts'

interface KindWithExamples {
  readonly kind: AnyKind
  /** A question from outside; undefined when it is not one of this kind. */
  readonly parseQuestion: (data: unknown) => Question | undefined
  readonly examples: readonly Example[]
}

const byName: Readonly<Record<KindName, KindWithExamples>> = {
  'single-choice': { kind: singleChoiceKind, parseQuestion: singleChoiceFrom, examples: singleChoice },
  'multiple-choice': {
    kind: multipleChoiceKind,
    parseQuestion: multipleChoiceFrom,
    examples: multipleChoice,
  },
  'true-false': { kind: trueFalseKind, parseQuestion: trueFalseFrom, examples: trueFalse },
  cloze: { kind: clozeKind, parseQuestion: clozeFrom, examples: cloze },
  numeric: { kind: numericKind, parseQuestion: numericFrom, examples: numeric },
  ordering: { kind: orderingKind, parseQuestion: orderingFrom, examples: ordering },
  matching: { kind: matchingKind, parseQuestion: matchingFrom, examples: matching },
  categorise: { kind: categoriseKind, parseQuestion: categoriseFrom, examples: categorise },
  highlight: { kind: highlightKind, parseQuestion: highlightFrom, examples: highlight },
  'claim-rating': { kind: claimRatingKind, parseQuestion: claimRatingFrom, examples: claimRating },
  corroboration: { kind: corroborationKind, parseQuestion: corroborationFrom, examples: corroboration },
  'free-response': { kind: freeResponseKind, parseQuestion: freeResponseFrom, examples: freeResponse },
  opinion: { kind: opinionKind, parseQuestion: opinionFrom, examples: opinion },
  'map-point': { kind: mapPointKind, parseQuestion: mapPointFrom, examples: mapPoint },
}

/** Every kind at once, with its examples: for tests and for tools at build. Learners' pages load single kinds (`views.ts`). */
export const allKinds: readonly KindWithExamples[] = Object.values(byName)
