import type { Source } from '../../../domain/lesson/reference.ts'
import style from '../../../design/actors.css?inline'
import { sayDate } from '../../../messages/say-date.ts'
import type { FigureKind } from '../figure-kind.ts'
import ActorsFigure from './ActorsFigure.vue'
import type { ActorsData } from './data.ts'
import { webOf } from './layout.ts'
import { wordsOn } from './say-relation.ts'

export const kind: FigureKind = {
  component: ActorsFigure,
  style,
  dataOf({ language, reference: { actors, relations, sources, periods } }): ActorsData {
    const nameOf = new Map(actors.map(({ id, name, short }) => [id, short ?? name]))
    const sourceOf = new Map(sources.map((source) => [source.id, source]))
    return {
      language,
      // A time of which nothing is said would be an empty drawing.
      periods: periods
        .filter(({ id }) => relations.some((relation) => relation.periods.includes(id)))
        .map(({ id, title, from, to, short = `${from}–${to}`, when = title }) => ({ id, name: short, when })),
      actors: actors.map(({ id, name, short, group = 'people', definition }) => ({
        id,
        name,
        label: short ?? name,
        group,
        definition,
      })),
      relations: relations.map((relation) => ({
        ...relation,
        periods: [...relation.periods],
        alleged: relation.alleged ?? false,
        denied: relation.denied.map((id) => nameOf.get(id) ?? id),
        sources: relation.sources.flatMap((id) => {
          const source = sourceOf.get(id)
          return source ? [{ id, label: labelOf(source) }] : []
        }),
      })),
      web: webOf(relations, wordsOn, (id) => nameOf.get(id) ?? id),
    }
  },
}

const labelOf = ({ kind: what, title, author, date }: Source): string =>
  what === 'background'
    ? (title.split(':')[0] ?? title)
    : date === undefined
      ? author
      : `${author}, ${sayDate(date)}`
