import { plainText, type Inline } from '../../domain/lesson/rich-text.ts'

/** Some words of a text as their author wrote them, with or without a mark. */
interface Words {
  readonly text: readonly Inline[]
}

/** A piece of a text, and which of the author's runs of words it lies in. */
export interface CutPiece<W extends Words> {
  readonly text: readonly Inline[]
  readonly runs: ReadonlySet<W>
}

/** What a text is cut at. The marks have no say in it: from where it is cut nobody can tell what is marked. */
export type CutAt = 'sentences' | 'clauses'

/** The end of a sentence with its closing marks; a small letter after it shows that it was none. */
const sentenceEnd = /[.!?…۔؟]+["'”’»)\]]*\s+(?![\s\p{Ll}])/gu
/** After these a point ends no sentence. */
const shortened = /(?:^|[\s("“.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|St|No|Nos|vs|pp?)\.\s+$/u
const clauseEnd = /[,،;؛:]["'”’»)\]]*\s+|\s[–—]\s+|—/gu

/** Cuts a paragraph into pieces. Emphasis and the like are never cut through. */
export function cutText<W extends Words>(runs: readonly W[], at: CutAt): CutPiece<W>[] {
  const atoms = runs.flatMap((run) =>
    run.text.flatMap((inline) => splitAtoms(inline).map((atom) => ({ inline: atom, run }))),
  )
  const starts = cutPoints(plainText(atoms.map(({ inline }) => inline)), at)
  const pieces: { text: Inline[]; runs: Set<W> }[] = []
  let offset = 0
  for (const { inline, run } of atoms) {
    const isNew = pieces.length === 0 || starts.has(offset)
    if (isNew) pieces.push({ text: [], runs: new Set() })
    const piece = pieces.at(-1)
    addTo(piece?.text ?? [], inline)
    // Spaces and stops belong to no mark: whether they stand inside it or after it is all the same.
    if (/[\p{L}\p{N}]/u.test(plainText(inline))) piece?.runs.add(run)
    offset += plainText(inline).length
  }
  return pieces.map(({ text, runs: within }) => ({ text: trimmed(text), runs: within }))
}

/** Words one by one, so that a cut lies between two atoms; anything but a plain text is one. */
function splitAtoms(inline: Inline): readonly Inline[] {
  return typeof inline === 'string' ? (inline.match(/\s+|[^\s—]+|—/gu) ?? []) : [inline]
}

/** Where pieces begin. */
function cutPoints(text: string, at: CutAt): ReadonlySet<number> {
  const ends = [...text.matchAll(sentenceEnd)]
    .filter((match) => !shortened.test(text.slice(0, match.index + match[0].length)))
    .concat(at === 'clauses' ? [...text.matchAll(clauseEnd)] : [])
  return new Set(ends.map((match) => match.index + match[0].length))
}

function addTo(text: Inline[], inline: Inline): void {
  const last = text.at(-1)
  if (typeof last === 'string' && typeof inline === 'string') text.splice(-1, 1, last + inline)
  else text.push(inline)
}

function trimmed(text: readonly Inline[]): Inline[] {
  const last = text.at(-1)
  const whole = typeof last === 'string' ? [...text.slice(0, -1), last.trimEnd()] : [...text]
  return whole.filter((inline) => inline !== '')
}
