import { isFigureName, type FigureName } from '../domain/figures/figure.ts'
import { figureKinds } from '../features/figures/kinds.ts'
import type { SiteCourse } from './pages/site.ts'
import type { RenderedPage } from './rendered-page.ts'

/** What the figures on a page add to it. */
export const withFigures = (names: readonly FigureName[]): Pick<RenderedPage, 'figures'> => ({
  figures: names.map((name) => {
    const { style, isStill } = figureKinds[name]
    return { name, style: style.trim(), isStill: isStill === true }
  }),
})

/** All that a course's figures of one name are drawn from; undefined for a figure that this app does not have. */
export const figureData = ({ course, lessons }: SiteCourse, name: string): unknown =>
  isFigureName(name) ? figureKinds[name].dataOf(course, lessons) : undefined
