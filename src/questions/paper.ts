import { paper as categorise } from './categorise/paper.ts'
import { paper as claimRating } from './claim-rating/paper.ts'
import { paper as cloze } from './cloze/paper.ts'
import { paper as highlight } from './highlight/paper.ts'
import { paper as corroboration } from './corroboration/paper.ts'
import { paper as freeResponse } from './free-response/paper.ts'
import { isKindName, type KindName } from './kind-names.ts'
import { paper as mapPoint } from './map-point/paper.ts'
import { paper as matching } from './matching/paper.ts'
import { paper as multipleChoice } from './multiple-choice/paper.ts'
import { paper as numeric } from './numeric/paper.ts'
import { paper as opinion } from './opinion/paper.ts'
import { paper as ordering } from './ordering/paper.ts'
import type { Paper } from './paper-form.ts'
import { paper as singleChoice } from './single-choice/paper.ts'
import { paper as trueFalse } from './true-false/paper.ts'

/** How every kind is printed and reported. For workspaces of teachers; a learner's page never loads it. */
const papers: Readonly<Record<KindName, Paper>> = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  cloze,
  numeric,
  ordering,
  matching,
  categorise,
  highlight,
  'claim-rating': claimRating,
  corroboration,
  'free-response': freeResponse,
  opinion,
  'map-point': mapPoint,
}

/** How a kind is printed and reported; undefined for one that this app does not have. */
export function paperFor(kind: string): Paper | undefined {
  return isKindName(kind) ? papers[kind] : undefined
}
