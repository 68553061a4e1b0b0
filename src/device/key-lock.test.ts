import { expect, test } from 'vitest'
import { lockedKeyFile, openKeyFile } from '../domain/sealing/key-file.ts'
import { lockKeys, unlockKeys } from './key-lock.ts'

const seed = new Uint8Array(32).fill(9)
const cheap = lockedKeyFile(seed, 'chalk', new Uint8Array(28), 2 ** 10)

const none = (): Worker => {
  throw new Error('no workers here')
}
/** A worker that answers what it is told to. */
const answering = (answer: unknown) => (): Worker => {
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: () => queueMicrotask(() => worker.onmessage?.({ data: answer })),
    terminate: () => undefined,
  }
  return worker as unknown as Worker
}

test('keys without a lock open without asking anybody', async () => {
  expect(await unlockKeys(openKeyFile(seed), '', none)).toEqual(seed)
})

test('where there are no workers, the page does it itself', async () => {
  expect(await unlockKeys(cheap, 'chalk', none)).toEqual(seed)
  expect(await unlockKeys(cheap, 'cheese', none)).toBeUndefined()
  const locked = await lockKeys(seed, 'chalk', none)
  expect(locked.lock).toBe('scrypt')
  expect(await unlockKeys(locked, 'chalk', none)).toEqual(seed)
})

test('what the worker says is taken, and a wrong passphrase is not tried twice', async () => {
  expect(await lockKeys(seed, 'chalk', answering(cheap))).toEqual(cheap)
  expect(await unlockKeys(cheap, 'chalk', answering(seed))).toEqual(seed)
  expect(await unlockKeys(cheap, 'chalk', answering(undefined))).toBeUndefined()
})
