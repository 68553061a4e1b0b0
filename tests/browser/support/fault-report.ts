import { test } from './test.ts'

/** What docs/reliability.md says of a fault. */
export interface FaultReport {
  /** How often it was brought about. */
  readonly times: number
  /** What was found on the device afterwards. */
  readonly kept: string
  /** What the person reads, as far as there is anything to say. */
  readonly told: string
  readonly note?: string
}

/** Puts the outcome of a fault into the report of the run; tools/write-reliability.ts makes the table of it. */
export function reportFault(report: FaultReport): void {
  test.info().annotations.push({ type: 'fault', description: JSON.stringify(report) })
}
