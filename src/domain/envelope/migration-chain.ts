/** What became of data from outside: a value of today's shape, or why there is none. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: 'newer' | 'unreadable' }

/** Undefined when the data is not of this version's shape. */
export type Parse<T> = (data: unknown) => T | undefined

export interface MigrationStep {
  readonly to: number
  /** What changed, such as "marks per part". */
  readonly changed: string
}

/** Every version of one format that was ever written, and the way from each to today's. */
export interface MigrationChain<Current> {
  readonly format: string
  /** The version that is written today. */
  readonly version: number
  readonly steps: readonly MigrationStep[]
  read(data: unknown): Reading<Current>
  /** The next version: its number, what changed, its parser, and how a value of the version before becomes one of it. */
  step<Next>(
    to: number,
    changed: string,
    parse: Parse<Next>,
    migrate: (before: Current) => Next,
  ): MigrationChain<Next>
}

/**
 * Begins a chain at version 1. Whatever is added to a stored shape, even one more type of event, is a new step: an older
 * app must be able to tell "newer" from "unreadable". A step that was released never changes.
 */
export function migrationChain<First>(format: string, parse: Parse<First>): MigrationChain<First> {
  return chainAt(format, [], parse, () => unreadable)
}

const unreadable = { ok: false, problem: 'unreadable' } as const
const newer = { ok: false, problem: 'newer' } as const

function chainAt<Current>(
  format: string,
  steps: readonly MigrationStep[],
  parse: Parse<Current>,
  readBefore: (data: unknown, version: number) => Reading<Current>,
): MigrationChain<Current> {
  const current = steps.length + 1
  const readAs = (data: unknown, version: number): Reading<Current> => {
    if (version !== current) return readBefore(data, version)
    const value = parse(data)
    return value === undefined ? unreadable : { ok: true, value }
  }
  return {
    format,
    version: current,
    steps,
    read(data) {
      const version = versionIn(data, format)
      return version > current ? newer : readAs(data, version)
    },
    step(to, changed, parseNext, migrate) {
      if (to !== current + 1)
        throw new RangeError(`${format}: "${changed}" leads to ${to}, not to ${current + 1}`)
      return chainAt(format, [...steps, { to, changed }], parseNext, (data, version) => {
        const before = readAs(data, version)
        return before.ok ? { ok: true, value: migrate(before.value) } : before
      })
    },
  }
}

/** The version that data of a format names; 0, which no version is, for all other data. */
function versionIn(data: unknown, format: string): number {
  const { format: named, version } = Object(data)
  return named === format && Number.isSafeInteger(version) ? version : 0
}
