import { blocksOf } from '../../../domain/lesson/lesson.ts'
import type { Source } from '../../../domain/lesson/reference.ts'
import style from '../../../design/claims.css?inline'
import { sayDate } from '../../../messages/say-date.ts'
import type { FigureKind } from '../figure-kind.ts'
import ClaimsFigure from './ClaimsFigure.vue'
import type { ClaimsData } from './data.ts'

export const kind: FigureKind = {
  component: ClaimsFigure,
  style,
  dataOf({ reference: { claims, sources } }, lessons): ClaimsData {
    const sourceOf = new Map(sources.map((source) => [source.id, source]))
    return {
      claims: claims.map(({ sources: named, lessons: slugs, ...claim }) => {
        // A lesson that shows the claim takes it up, whether the list says so or not.
        const here = lessons.flatMap((lesson) => {
          const shows = blocksOf(lesson).some((block) => block.type === 'claim' && block.id === claim.id)
          const { slug, title } = lesson
          return shows || slugs.includes(slug) ? [{ slug, title, fragment: shows ? `#${claim.id}` : '' }] : []
        })
        return {
          ...claim,
          sources: named.flatMap((id) => {
            const source = sourceOf.get(id)
            return source ? [{ id, label: labelOf(source) }] : []
          }),
          lessons: here,
        }
      }),
    }
  },
}

const labelOf = ({ author, date }: Source): string =>
  date === undefined ? author : `${author}, ${sayDate(date)}`
