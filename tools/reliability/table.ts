import * as v from 'valibot'

/** What one test of a fault came to. */
export interface FoundFault {
  readonly title: string
  readonly isWithstood: boolean
  readonly seconds: number
  /** As the test told it (tests/browser/support/fault-report.ts); nothing where it ended before that. */
  readonly told: FaultTold | undefined
}

const faultTold = v.object({
  times: v.number(),
  kept: v.string(),
  told: v.string(),
  note: v.optional(v.string()),
})
type FaultTold = v.InferOutput<typeof faultTold>

const spec = v.object({
  title: v.string(),
  ok: v.boolean(),
  tests: v.array(
    v.object({
      annotations: v.array(v.object({ type: v.string(), description: v.optional(v.string()) })),
      results: v.array(v.object({ duration: v.number() })),
    }),
  ),
})
const suites = v.array(v.object({ specs: v.array(spec) }))

/** The faults in a report of Playwright's. */
export function faultsIn(report: unknown): readonly FoundFault[] {
  const { suites: files } = v.parse(v.object({ suites }), report)
  return files
    .flatMap(({ specs }) => specs)
    .map(({ title, ok, tests }) => {
      const [test] = tests
      const description = test?.annotations.find(({ type }) => type === 'fault')?.description
      return {
        title,
        isWithstood: ok,
        seconds: (test?.results ?? []).reduce((sum, { duration }) => sum + duration, 0) / 1000,
        told: description === undefined ? undefined : v.parse(faultTold, JSON.parse(description)),
      }
    })
}

/** The table of docs/reliability.md, with a sentence before it. */
export function tableOf(faults: readonly FoundFault[], on: Date): string {
  const withstood = faults.filter(({ isWithstood }) => isWithstood).length
  const times = faults.reduce((sum, { told }) => sum + (told?.times ?? 0), 0)
  const rows = faults
    .filter(({ told, isWithstood }) => told !== undefined || !isWithstood)
    .map(({ title, isWithstood, seconds, told }) => [
      title,
      told === undefined ? '' : String(told.times),
      [told?.kept, told?.note].filter((part) => part !== undefined).join('; '),
      told?.told ?? '',
      seconds.toFixed(0),
      isWithstood ? 'yes' : '**no**',
    ])
  const head = ['fault', 'times', 'found afterwards', 'what the person reads', 's', 'withstood']
  const widths = head.map((word, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length), word.length, 3),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join(' | ')} |`
  return [
    `Run on ${on.toISOString().slice(0, 10)}: ${withstood} of ${faults.length} tests passed; ${times} faults were brought about.`,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n')
}
