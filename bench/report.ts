/** The bench's tables, as they stand in docs/performance.md. */
import { goalRows, kB } from './goals.ts'
import type { Results } from './results.ts'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export function markdown(results: Results): string {
  const { date, rounds, machine, browser, cold, second, scale, replay, searches, openings } = results
  const goals = goalRows(results).map((row) => [
    row.goal,
    row.what,
    row.wanted,
    row.measured,
    row.wanted === '' ? '' : row.met ? 'yes' : '**no**',
  ])
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)
  const longest = (milliseconds: number): string =>
    milliseconds === 0 ? 'none over 50 ms' : `${Math.round(milliseconds)} ms`
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
    `Measured on ${date}: medians of ${rounds} rounds, ${browser}, ${machine}. Two numbers are 4G / 3G; in brackets the least and the most of a round.`,
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
      `Replaying a record in Node: ${replay.map(({ events, milliseconds }) => `${events} events in ${milliseconds.toFixed(1)} ms`).join(', ')}.`,
    )
  if (searches.length > 0)
    parts.push(
      table(
        ['lessons', 'index of the search, gzip', 'opening it ms', 'a query ms', 'the longest ms', 'hits'],
        searches.map(({ lessons, bytes, opening, query, longest, hits }) => [
          String(lessons),
          `${bytes} B`,
          ...[opening, query, longest].map((time) => time.toFixed(1)),
          String(hits),
        ]),
      ),
    )
  if (openings.length > 0)
    parts.push(
      table(
        [
          'events stored',
          'snapshot',
          'CPU',
          'records read',
          'known s',
          'longest task',
          'while keeping a snapshot',
        ],
        openings.map((each) => [
          String(each.events),
          each.snapshot ? 'yes' : 'not yet',
          `${each.cpu}×`,
          String(each.records),
          seconds(each.known),
          longest(each.longest),
          each.snapshot ? '' : longest(each.longestWhileKeeping),
        ]),
      ),
    )
  return parts.join('\n\n')
}
