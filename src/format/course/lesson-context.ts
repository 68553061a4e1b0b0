import type { Place } from '../../questions/material.ts'
import type { Piece } from '../cut.ts'
import { fileAdvice } from '../advice/file-advice.ts'
import { slugOf } from '../keys.ts'
import { decodedFragment } from '../lesson/decoded-fragment.ts'
import { nearest } from '../nearest.ts'
import type { LessonContext } from '../text/context.ts'
import type { LessonSetting } from './read-lesson.ts'
import type { OpenFile } from './source-file.ts'

/** What reading the texts of one file needs, and what remains to be checked when all of them have been read. */
export function lessonContext(
  { source, report }: OpenFile,
  { slug, language, names, pictures, ids, links: toLessons, claims, scale, advice, verdicts }: LessonSetting,
  pieces: readonly Piece[],
  objectives: ReadonlySet<string> | undefined,
  /** Of the lesson that a quiz belongs to; `own` for the lesson itself. Unknown when the lesson could not be read. */
  answeredIn: ReadonlySet<string> | 'own' | undefined,
): { readonly context: LessonContext; readonly finish: () => ReadonlySet<string> } {
  // The ids of blocks are fragments of the page too, so no heading may take one.
  const fragments = new Set(pieces.flatMap(idsOf))
  const repeats = new Map<string, number>()
  const links: { readonly fragment: string; readonly at: Place; readonly among: ReadonlySet<string> }[] = []
  const context: LessonContext = {
    report,
    language,
    names,
    pictures,
    advice: fileAdvice(report, language, advice, answeredIn === 'own'),
    ...(objectives ? { objectives } : {}),
    ...(scale ? { scale } : {}),
    noteClaim: (claim, at) => claims.note({ claim, at, report }),
    knowClaim: claims.know,
    fragmentFor: (title, key) => {
      const wanted = key ?? slugOf(title)
      let count = repeats.get(wanted) ?? 1
      const numbered = () => (count === 1 ? wanted : `${wanted}-${count}`)
      while (fragments.has(numbered())) count += 1
      repeats.set(wanted, count)
      fragments.add(numbered())
      return numbered()
    },
    takeId: (id, at) => ids?.take(id, at, source, report),
    noteLesson: (lesson, fragment, at) => toLessons.note({ from: slug, lesson, fragment, at, report }),
    noteVerdict: (claim, verdict, at) => {
      const listed = verdicts.get(claim)
      if (listed !== undefined && listed !== verdict)
        report('claim-verdict-differs', at, { name: claim, here: verdict, there: listed })
    },
    noteFragment: (fragment, at) => void links.push({ fragment, at, among: fragments }),
    noteSee: (fragment, at) => {
      const among = answeredIn === 'own' ? fragments : answeredIn
      if (among) links.push({ fragment, at, among })
    },
  }
  const finish = () => {
    context.advice.finish()
    for (const { fragment, at, among } of links)
      if (!among.has(decodedFragment(fragment)))
        report('unknown-fragment', at, { name: fragment, near: nearest(fragment, among) })
    return fragments
  }
  return { context, finish }
}

function idsOf(piece: Piece): string[] {
  if (piece.type === 'prose') return []
  return piece.head.attributes.filter(({ name }) => name === '#id').map(({ value }) => value)
}
