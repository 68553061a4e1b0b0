import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportWords } from '../advice/word-rules.ts'
import type { claimFields, eventFields, periodFields } from '../field-schemas.ts'
import { fileOfList, type Names } from '../names.ts'
import type { Entry, Named, ReadList } from './read-list.ts'

/** What is said of a source, an actor, a theme or a period is said of one that there is. */
export function checkNamed(
  { file }: ReadList<unknown>,
  named: readonly Named[],
  list: 'source' | 'actor' | 'theme' | 'period',
  names: Names,
): void {
  for (const { id, at } of named) {
    if (names.has(list, id)) continue
    const near = names.nearest(list, id)
    if (list === 'source') file?.report('unknown-source', at, { name: id, near })
    else file?.report('unknown-reference', at, { list, name: id, near, file: fileOfList[list] })
  }
}

/** What has an end has it after its beginning. */
export function checkEnds(
  events: ReadList<Entry<typeof eventFields>>,
  periods: ReadList<Entry<typeof periodFields>>,
): void {
  for (const [index, { date, until = date }] of events.entries.entries())
    if (until < date.slice(0, until.length))
      events.file?.report('ends-before-it-begins', events.placeOf(index, ['until']), {
        from: date,
        to: until,
      })
  for (const [index, { from, to }] of periods.entries.entries())
    if (to < from)
      periods.file?.report('ends-before-it-begins', periods.placeOf(index, ['to']), {
        from: `${from}`,
        to: `${to}`,
      })
}

/** A claim has words of others, and what is a headline of theirs has the verdict that belongs to it. */
export function checkQuotes(claims: ReadList<Entry<typeof claimFields>>, advice: CourseAdvice): void {
  const { file, placeOf } = claims
  for (const [index, { quote, verdict }] of claims.entries.entries()) {
    if (!file) continue
    if (quote !== undefined) {
      const at = placeOf(index, ['quote'])
      reportWords({ text: `“${quote}”`, placeAt: () => at }, advice, file.report, verdict)
    } else if (verdict !== 'omission')
      file.report('missing-field', placeOf(index, []), {
        name: 'quote',
        expected: 'the words that it is about',
      })
  }
}
