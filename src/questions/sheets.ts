import { sheet as categorise } from './categorise/sheet.ts'
import { sheet as claimRating } from './claim-rating/sheet.ts'
import { sheet as cloze } from './cloze/sheet.ts'
import { sheet as highlight } from './highlight/sheet.ts'
import { sheet as corroboration } from './corroboration/sheet.ts'
import { sheet as freeResponse } from './free-response/sheet.ts'
import type { KindName } from './kind-names.ts'
import { sheet as mapPoint } from './map-point/sheet.ts'
import { sheet as matching } from './matching/sheet.ts'
import { sheet as multipleChoice } from './multiple-choice/sheet.ts'
import { sheet as numeric } from './numeric/sheet.ts'
import { sheet as opinion } from './opinion/sheet.ts'
import { sheet as ordering } from './ordering/sheet.ts'
import type { Sheet } from './paper-form.ts'
import { sheet as singleChoice } from './single-choice/sheet.ts'
import { sheet as trueFalse } from './true-false/sheet.ts'

/** How every kind stands on paper: for the page that prints. It brings no grader and no reader along. */
const sheets: Readonly<Record<KindName, Sheet>> = {
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

const byName: ReadonlyMap<string, Sheet> = new Map(Object.entries(sheets))

/** The sheet of a kind; undefined for one that this app does not have. */
export function sheetFor(kind: string): Sheet | undefined {
  return byName.get(kind)
}
