import type { OfflineTrouble } from '../../device/offline-messages.ts'

/** Thrown inside the worker when a set cannot be had whole; at the border it becomes a code. */
export class SetFailure extends Error {
  readonly code: OfflineTrouble

  constructor(code: OfflineTrouble) {
    super(code)
    this.code = code
  }
}

/** The code for whatever was thrown. */
export function troubleOf(error: unknown): OfflineTrouble {
  if (error instanceof SetFailure) return error.code
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'broken'
}
