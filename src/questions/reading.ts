import { categoriseReader } from './categorise/read.ts'
import { claimRatingReader } from './claim-rating/read.ts'
import { clozeReader } from './cloze/read.ts'
import { highlightReader } from './highlight/read.ts'
import { corroborationReader } from './corroboration/read.ts'
import { freeResponseReader } from './free-response/read.ts'
import { mapPointReader } from './map-point/read.ts'
import { matchingReader } from './matching/read.ts'
import type { KindReader, QuestionMaterial } from './material.ts'
import { multipleChoiceReader } from './multiple-choice/read.ts'
import { numericReader } from './numeric/read.ts'
import { opinionReader } from './opinion/read.ts'
import { orderingReader } from './ordering/read.ts'
import { singleChoiceReader } from './single-choice/read.ts'
import { trueFalseReader } from './true-false/read.ts'

/** The first that fits is the kind, so the narrower shape stands before the wider one. */
const readers: readonly KindReader[] = [
  trueFalseReader,
  multipleChoiceReader,
  singleChoiceReader,
  clozeReader,
  numericReader,
  orderingReader,
  matchingReader,
  categoriseReader,
  highlightReader,
  claimRatingReader,
  corroborationReader,
  freeResponseReader,
  opinionReader,
  mapPointReader,
]

export const kinds: readonly string[] = readers.map((reader) => reader.kind)

/** The kinds that lessons ask for by `kind=`. */
export const namedKinds: readonly string[] = readers
  .filter(({ isNamed }) => isNamed === true)
  .map((reader) => reader.kind)

/** The kind that the author names, else the one that the shape of a question's answers says it is. */
export function readerFor(material: QuestionMaterial): KindReader {
  const isMeant = (reader: KindReader): boolean =>
    material.kind === undefined
      ? reader.isNamed !== true && reader.fits(material)
      : reader.kind === material.kind
  return readers.find(isMeant) ?? singleChoiceReader
}
