import type { Figure } from '../../domain/figures/figure.ts'
import { readHead, type AttributeValues } from '../block-attributes.ts'
import type { FigurePiece } from '../cut.ts'
import type { LessonContext } from '../text/context.ts'
import { watched } from '../watched-report.ts'
import { readActors } from './actors.ts'
import { readChart } from './chart.ts'
import { readMap } from './map.ts'
import { readTimeline } from './timeline.ts'

/** A figure of a lesson; undefined when something is wrong with its line, which is then reported. */
export function readFigure(lesson: LessonContext, { head, sound }: FigurePiece): Figure | undefined {
  if (!sound) return undefined
  const { report, failed } = watched(lesson.report)
  const values = readHead(head, report)
  if (!values) return undefined
  const id = values.get('#id')
  if (id?.value) lesson.takeId(id.value, id.at)
  const figure = readers[head.name]?.({ ...lesson, report }, values)
  return failed() ? undefined : figure
}

type FigureReader = (lesson: LessonContext, values: AttributeValues) => Figure | undefined

/** By name, as in `domain/figures/figure.ts`. */
const readers: Readonly<Record<string, FigureReader | undefined>> = {
  timeline: readTimeline,
  actors: readActors,
  chart: readChart,
  map: readMap,
}
