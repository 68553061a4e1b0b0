import { clozeReader } from './cloze/read.ts'
import { mapPointReader } from './map-point/read.ts'
import { matchingReader } from './matching/read.ts'
import type { KindReader, QuestionMaterial } from './material.ts'
import { multipleChoiceReader } from './multiple-choice/read.ts'
import { numericReader } from './numeric/read.ts'
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
  mapPointReader,
]

export const kinds: readonly string[] = readers.map((reader) => reader.kind)

/** The kinds that lessons ask for by `kind=`. */
export const namedKinds: readonly string[] = readers
  .filter(({ isNamed }) => isNamed === true)
  .map((reader) => reader.kind)

/** The kind that the author names, else the one that the shape of a question's answers says it is. */
export function readerFor(material: QuestionMaterial): KindReader {
  const fits = ({ kind, isNamed, fits: hasShape }: KindReader): boolean =>
    material.kind === undefined ? isNamed !== true && hasShape(material) : kind === material.kind
  return readers.find(fits) ?? singleChoiceReader
}
