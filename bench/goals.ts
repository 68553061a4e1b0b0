/** Every goal of docs/performance.md beside what was measured. */
import { budgets, feedbackBytes, scriptBytes, withoutFigures } from '../tools/budgets.ts'
import { codeRows, collectRows, givingRows } from './class-rows.ts'
import type { Results } from './results.ts'
import type { Scale } from './scale.ts'
import type { ProfileSummary, Ratio } from './summary.ts'

export interface Row {
  readonly goal: string
  readonly what: string
  readonly wanted: string
  readonly measured: string
  readonly met: boolean
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const x = ({ ofMedians, least, most }: Ratio): string =>
  `${ofMedians.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
export const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`
export const both = (values: readonly string[]): string => values.join(' / ')

export function goalRows(results: Results): Row[] {
  const rows = [...coldRows(results), ...sizeRows(results), ...secondRows(results)]
  return [
    ...rows.sort((a, b) => Number(a.goal) - Number(b.goal)),
    ...scaleRows(results),
    ...searchRows(results),
    ...recordRows(results),
    ...collectRows(results),
    ...givingRows(results),
    ...codeRows(results),
  ]
}

function coldRows({ cold, shift }: Results): Row[] {
  if (cold.length === 0) return []
  const row = (
    goal: string,
    what: string,
    wanted: string,
    measured: readonly string[],
    met: boolean,
  ): Row => ({
    goal,
    what,
    wanted,
    measured: both(measured),
    met,
  })
  const apps = cold.map(({ app }) => app)
  const ratios = (field: keyof ProfileSummary['ratio']): Ratio[] => cold.map(({ ratio }) => ratio[field])
  const all = (values: readonly Ratio[], limit: number): boolean =>
    values.every(({ ofMedians }) => ofMedians <= limit)
  const longLimit = (index: number): number => (cold[index]?.profile === '4G' ? 150 : 250)
  return [
    row('1', 'readable ÷ floor', '≤ 1.15', ratios('readable').map(x), all(ratios('readable'), 1.15)),
    row(
      '2',
      'first feedback ÷ floor',
      '≤ 2.0, aim 1.6',
      ratios('feedback').map(x),
      all(ratios('feedback'), 2),
    ),
    row(
      '3',
      'requests to readable',
      '1',
      apps.map((app) => String(app.blockingRequests)),
      apps.every((app) => app.blockingRequests === 1),
    ),
    row(
      '4',
      'bytes to first feedback, as they came',
      '≤ 45 kB, aim 30',
      apps.map((app) => kB(app.feedbackBytes)),
      apps.every((app) => app.feedbackBytes <= budgets.feedback),
    ),
    row(
      '4',
      'the same with what a worker fetched meanwhile',
      '',
      apps.map((app) => kB(app.servedBytes)),
      true,
    ),
    row(
      '6',
      'long-task time over 50 ms',
      '≤ 150 / 250 ms',
      apps.map((app) => ms(app.longTime)),
      apps.every((app, index) => app.longTime <= longLimit(index)),
    ),
    row(
      '6',
      'longest task',
      '≤ 200 ms',
      apps.map((app) => ms(app.longest)),
      apps.every((app) => app.longest <= 200),
    ),
    row('9', 'heap ÷ floor', '≤ 2.2', ratios('heap').map(x), all(ratios('heap'), 2.2)),
    row('9', 'DOM nodes alive ÷ floor, texts and comments too', '', ratios('nodes').map(x), true),
    ...(shift === undefined ? [] : [row('7', 'layout shift', '≤ 0.005', [shift.toFixed(4)], shift <= 0.005)]),
  ]
}

function sizeRows({ sizes, sets }: Results): Row[] {
  const [first] = sizes?.lessons ?? []
  if (!first) return []
  const { quiz, data } = first
  const page = withoutFigures(first.page)
  const withFigures = (sizes?.lessons ?? []).flatMap((lesson) =>
    lesson.page.figures ? [lesson.page.bytes] : [],
  )
  const whole = page.bytes + (quiz?.bytes ?? 0) + data
  const row = (goal: string, what: string, size: number, limit: number): Row => ({
    goal,
    what,
    wanted: `≤ ${kB(limit)}`,
    measured: kB(size),
    met: size <= limit,
  })
  const elements = page.elements / page.floorElements
  return [
    row('3', 'the page', page.bytes, budgets.page),
    ...(withFigures.length > 0
      ? [row('3', 'the heaviest with figures', Math.max(...withFigures), budgets.page * budgets.figures)]
      : []),
    row('4', 'page and all that its head asks for', feedbackBytes(page), budgets.feedback),
    row('5', 'scripts before idle', scriptBytes(page), budgets.scripts),
    {
      goal: '9',
      what: 'elements ÷ floor',
      wanted: '≤ 1.6',
      measured: elements.toFixed(2),
      met: elements <= budgets.elements,
    },
    row('10', 'a lesson with its quiz and key data', whole, budgets.lesson),
    ...(sets ?? []).map(({ set, wire, budget }) => row('10', set, wire, budget)),
  ]
}

function secondRows({ second }: Results): Row[] {
  if (!second) return []
  const { readable, feedback } = second.ratio
  return [
    {
      goal: '8',
      what: 'second visit, server stopped: readable / feedback ÷ floor with a worker',
      wanted: '≤ 1.2 / ≤ 1.6',
      measured: both([x(readable), x(feedback)]),
      met: readable.ofMedians <= 1.2 && feedback.ofMedians <= 1.6,
    },
  ]
}

/** How far apart the sizes of something are, whatever the number of lessons: as a share of the smallest. */
function spread(scale: readonly Scale[], field: 'transfer' | 'entry' | 'worker'): number {
  const sizes = scale.map((each) => each[field])
  return Math.max(...sizes) / Math.min(...sizes) - 1
}

function scaleRows({ scale }: Results): Row[] {
  const [least, most] = [scale[0], scale.at(-1)]
  if (!least || !most || least === most) return []
  const spreads = (['transfer', 'entry', 'worker'] as const).map((field) => spread(scale, field))
  const perLesson = (from: Scale, to: Scale): number =>
    (to.seconds - from.seconds) / (to.lessons - from.lessons)
  return [
    {
      goal: '–',
      what: `${least.lessons} to ${most.lessons} lessons: a lesson with what it asks for / the entry / sw.js grow by`,
      wanted: '≤ 1 %',
      measured: spreads.map((share) => `${(share * 100).toFixed(2)} %`).join(' / '),
      met: spreads.every((share) => share <= 0.01),
    },
    {
      goal: '–',
      what: 'build time and memory by the lesson',
      wanted: 'linear',
      measured: `${ms(perLesson(least, most) * 1000)}, ${((most.peakMegabytes - least.peakMegabytes) / (most.lessons - least.lessons)).toFixed(1)} MB`,
      met: scale.length < 3 || perLesson(scale[1] ?? least, most) <= 1.5 * perLesson(least, scale[1] ?? most),
    },
  ]
}

/** What grows with the lessons may not grow faster than the places found among them. */
function searchRows({ searches }: Results): Row[] {
  const [least, most] = [searches[0], searches.at(-1)]
  if (!least || !most || least === most) return []
  const grown = (field: 'bytes' | 'query' | 'hits' | 'lessons'): number => most[field] / least[field]
  return [
    {
      goal: '–',
      what: `${least.lessons} to ${most.lessons} lessons: the index of the search / a query / its hits take times`,
      wanted: 'no more than the lessons / the hits',
      measured: (['bytes', 'query', 'hits'] as const).map((field) => grown(field).toFixed(1)).join(' / '),
      met: grown('bytes') <= grown('lessons') && grown('query') <= 1.5 * grown('hits'),
    },
  ]
}

/** A long record: replay in Node, and pages that open with it. */
function recordRows({ replay, openings }: Results): Row[] {
  const at = (wanted: number): number => replay.find(({ events }) => events === wanted)?.milliseconds ?? NaN
  const growth = [25_000, 50_000, 100_000].map((events) => at(events) / at(events / 2))
  const replayRows: Row[] = [
    {
      goal: '12',
      what: 'replay of 50,000 events, in Node',
      wanted: '≤ 150 ms',
      measured: ms(at(50_000)),
      met: at(50_000) <= 150,
    },
    {
      goal: '12',
      what: 'time for twice the events, from 12,500 to 100,000',
      wanted: '≤ 2.5 times each',
      measured: growth.map((ratio) => ratio.toFixed(2)).join(' / '),
      met: growth.every((ratio) => ratio <= 2.5),
    },
  ]
  const [opening] = openings
  const reading = openings.filter(({ snapshot }) => snapshot).map(({ records }) => records)
  const tasks = openings.map(({ longest, longestWhileKeeping }) => Math.max(longest, longestWhileKeeping))
  const openingRows: Row[] = [
    {
      goal: '13',
      what: `records read by a page with ${opening?.events ?? 0} events stored and a snapshot`,
      wanted: '≤ 1100',
      measured: both(reading.map(String)),
      met: reading.every((records) => records <= 1_100),
    },
    {
      goal: '13',
      what: 'its longest task, CPU 1× without and with a snapshot / 4× the same',
      wanted: '≤ 50 ms at 1×',
      measured: both(tasks.map((task) => (task === 0 ? '≤ 50 ms' : ms(task)))),
      met: openings.every(({ cpu }, index) => cpu > 1 || (tasks[index] ?? 0) <= 50),
    },
  ]
  return [...(replay.length > 0 ? replayRows : []), ...(opening ? openingRows : [])]
}
