import { paper as cloze } from './cloze/paper.ts'
import { isKindName, type KindName } from './kind-names.ts'
import { paper as mapPoint } from './map-point/paper.ts'
import { paper as matching } from './matching/paper.ts'
import { paper as multipleChoice } from './multiple-choice/paper.ts'
import { paper as numeric } from './numeric/paper.ts'
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
  'map-point': mapPoint,
}

/** How a kind is printed and reported; undefined for one that this app does not have. */
export function paperFor(kind: string): Paper | undefined {
  return isKindName(kind) ? papers[kind] : undefined
}
