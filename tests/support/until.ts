import { vi } from 'vitest'

/** Waits until what is looked for is there; as long as a busy machine needs, so that only what never comes fails. */
export const until = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 20_000 })
