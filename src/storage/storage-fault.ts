import type { Reading } from '../domain/envelope/migration-chain.ts'
import type { StorageTrouble } from './journal.ts'

/** How trouble travels inside an adapter, up to where it becomes an `Outcome`. Never leaves the adapter. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'
  readonly trouble: StorageTrouble

  constructor(trouble: StorageTrouble, message: string, options?: ErrorOptions) {
    super(message, options)
    this.trouble = trouble
  }
}

/** The value, where one record is asked for and there is no going on without it. */
export function valueOf<T>(reading: Reading<T>, what: string): T {
  if (reading.ok) return reading.value
  throw new StorageFault(reading.problem === 'newer' ? 'newer' : 'broken', `${what} is ${reading.problem}`)
}
