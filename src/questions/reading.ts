import { clozeReader } from './cloze/read.ts'
import { corroborationReader } from './corroboration/read.ts'
import { freeResponseReader } from './free-response/read.ts'
import { matchingReader } from './matching/read.ts'
import type { KindReader, QuestionMaterial } from './material.ts'
import { multipleChoiceReader } from './multiple-choice/read.ts'
import { numericReader } from './numeric/read.ts'
import { opinionReader } from './opinion/read.ts'
import { orderingReader } from './ordering/read.ts'
import { singleChoiceReader } from './single-choice/read.ts'
import { trueFalseReader } from './true-false/read.ts'

/** Of those that are not named, the first that fits is the kind, so the narrower shape stands before the wider one. */
const readers: readonly KindReader[] = [
  trueFalseReader,
  multipleChoiceReader,
  singleChoiceReader,
  clozeReader,
  numericReader,
  orderingReader,
  matchingReader,
  corroborationReader,
  freeResponseReader,
  opinionReader,
]

export const kinds: readonly string[] = readers.map((reader) => reader.kind)

/** The kinds that authors ask for by `kind=`. */
export const namedKinds: readonly string[] = readers
  .filter(({ isNamed }) => isNamed)
  .map((reader) => reader.kind)

/** The kind that a question names, or that the shape of its answers says it is. */
export function readerFor(material: QuestionMaterial): KindReader {
  const { named } = material
  return (
    readers.find((reader) =>
      named === undefined ? !reader.isNamed && reader.fits(material) : reader.kind === named,
    ) ?? singleChoiceReader
  )
}
