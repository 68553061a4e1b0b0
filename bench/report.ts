/** The bench's table: every goal beside what was measured. */
import { budgets, feedbackBytes, scriptBytes, type SiteSizes } from '../tools/budgets.ts'
import type { SetWeight } from '../tools/set-budgets.ts'
import type { Replay } from './replay.ts'
import type { Scale } from './scale.ts'
import type { ProfileSummary, SecondSummary } from './summary.ts'

export interface Results {
  readonly date: string
  readonly rounds: number
  readonly machine: string
  readonly browser: string
  readonly cold: readonly ProfileSummary[]
  readonly second?: SecondSummary
  readonly shift?: number
  readonly sizes?: SiteSizes
  readonly sets?: readonly SetWeight[]
  readonly scale: readonly Scale[]
  readonly replay: readonly Replay[]
}

interface Row {
  readonly goal: string
  readonly what: string
  readonly wanted: string
  readonly measured: string
  readonly met: boolean
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const x = (ratio: number): string => ratio.toFixed(2)
const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`
const both = (values: readonly string[]): string => values.join(' / ')

export function goalRows(results: Results): Row[] {
  return [...coldRows(results), ...sizeRows(results), ...secondRows(results)].sort(
    (a, b) => Number.parseInt(a.goal) - Number.parseInt(b.goal),
  )
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
  const ratios = (field: keyof ProfileSummary['ratio']): number[] => cold.map(({ ratio }) => ratio[field])
  const all = (values: readonly number[], limit: number): boolean => values.every((value) => value <= limit)
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
  const { page, quiz, data } = first
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
    row('4', 'page and all that its head asks for', feedbackBytes(page), budgets.feedback),
    row('5', 'scripts before idle', scriptBytes(page), budgets.scripts),
    {
      goal: '9',
      what: 'elements ÷ floor',
      wanted: '≤ 1.6',
      measured: x(elements),
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
      met: readable <= 1.2 && feedback <= 1.6,
    },
  ]
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export function markdown(results: Results): string {
  const { date, rounds, machine, browser, cold, second, scale, replay } = results
  const goals = goalRows(results).map((row) => [
    row.goal,
    row.what,
    row.wanted,
    row.measured,
    row.met ? 'yes' : '**no**',
  ])
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)
  const times = [
    ...cold.flatMap(({ profile, floor, app }) => [
      [
        'floor',
        profile,
        seconds(floor.readable),
        seconds(floor.feedback),
        kB(floor.feedbackBytes),
        String(floor.feedbackRequests),
      ],
      [
        'app',
        profile,
        seconds(app.readable),
        seconds(app.feedback),
        kB(app.feedbackBytes),
        String(app.feedbackRequests),
      ],
    ]),
    ...(second === undefined
      ? []
      : [
          [
            'floor with a worker',
            'server stopped',
            seconds(second.floor.readable),
            seconds(second.floor.feedback),
            '0',
            '0',
          ],
          ['app', 'server stopped', seconds(second.app.readable), seconds(second.app.feedback), '0', '0'],
        ]),
  ]
  const parts = [
    `Measured on ${date}: medians of ${rounds} rounds, ${browser}, ${machine}. Two numbers are 4G / 3G.`,
    table(['goal', 'measure', 'wanted', 'measured', 'met'], goals),
    table(['page', 'line', 'readable s', 'feedback s', 'bytes to feedback', 'requests'], times),
  ]
  if (scale.length > 0)
    parts.push(
      table(
        ['lessons', 'build s', 'peak MB', 'a lesson page', 'with what it asks for', 'entry', 'sw.js'],
        scale.map((each) => [
          String(each.lessons),
          each.seconds.toFixed(1),
          each.peakMegabytes.toFixed(0),
          ...[each.page, each.transfer, each.entry, each.worker].map((bytes) => `${bytes} B`),
        ]),
      ),
    )
  if (replay.length > 0)
    parts.push(
      `Bringing up a record: ${replay.map(({ events, milliseconds }) => `${events} events in ${milliseconds.toFixed(1)} ms`).join(', ')}.`,
    )
  return parts.join('\n\n')
}
