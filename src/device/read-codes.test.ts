import { expect, test, vi } from 'vitest'
import type { NativeDetector } from './native-detector.ts'
import { codeReader, type CodeDevice } from './read-codes.ts'

const bitmap = () => ({ close: vi.fn() }) as unknown as ImageBitmap
const photo = new Blob(['…'])

/** A worker that answers each picture by what it is told to. */
const workerThat = (answer: (id: number) => unknown) => {
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
    postMessage: ({ id }: { id: number }) => queueMicrotask(() => worker.onmessage?.({ data: answer(id) })),
    terminate: vi.fn(),
  }
  return worker
}

const device = (parts: Partial<CodeDevice>): CodeDevice => ({
  detector: () => Promise.resolve(undefined),
  pictureOf: () => Promise.resolve(bitmap()),
  startWorker: () => {
    throw new Error('no workers here')
  },
  ...parts,
})
const detecting = (detect: NativeDetector['detect']) => () => Promise.resolve({ detect })

test('the browser’s own reader is asked first, and no worker is started', async () => {
  const startWorker = vi.fn()
  const detector = detecting(() => Promise.resolve([{ rawValue: 'A' }, { rawValue: 'A' }, { rawValue: 'B' }]))
  const reader = await codeReader(device({ detector, startWorker }))
  expect(await reader.read(photo)).toEqual({ ok: true, codes: ['A', 'B'] })
  expect(startWorker).not.toHaveBeenCalled()
})

test('where the browser’s own fails, the bundled one goes on and the other is not asked again', async () => {
  const detect = vi.fn(() => Promise.reject(new Error('no service')))
  const worker = workerThat((id) => ({ id, codes: ['C'] }))
  const startWorker = vi.fn(() => worker as unknown as Worker)
  const reader = await codeReader(device({ detector: detecting(detect), startWorker }))
  expect(await reader.read(photo)).toEqual({ ok: true, codes: ['C'] })
  expect(await reader.read(photo)).toEqual({ ok: true, codes: ['C'] })
  expect(detect).toHaveBeenCalledTimes(1)
  expect(startWorker).toHaveBeenCalledTimes(1)
  reader.close()
  expect(worker.terminate).toHaveBeenCalledTimes(1)
})

test('what is no picture is told as that', async () => {
  const pictureOf = () => Promise.reject(new Error('no picture'))
  const reader = await codeReader(device({ pictureOf }))
  expect(await reader.read(photo)).toEqual({ ok: false, problem: 'no-picture' })
})

test('a decoder that cannot be had is told, and tried again with the next picture', async () => {
  let hasNetwork = false
  const startWorker = () =>
    workerThat((id) => (hasNetwork ? { id, codes: ['D'] } : { id })) as unknown as Worker
  const reader = await codeReader(device({ startWorker }))
  expect(await reader.read(photo)).toEqual({ ok: false, problem: 'no-reader' })
  hasNetwork = true
  expect(await reader.read(photo)).toEqual({ ok: true, codes: ['D'] })
})

test('where there are no workers it says so instead of waiting for ever', async () => {
  const reader = await codeReader(device({}))
  expect(await reader.read(photo)).toEqual({ ok: false, problem: 'no-reader' })
})

test('a worker that breaks settles all that wait for it', async () => {
  const worker = { ...workerThat(() => undefined), postMessage: () => undefined }
  const reader = await codeReader(device({ startWorker: () => worker as unknown as Worker }))
  const both = Promise.all([reader.read(photo), reader.read(photo)])
  await new Promise((done) => setTimeout(done))
  worker.onerror?.()
  expect(await both).toEqual(Array(2).fill({ ok: false, problem: 'no-reader' }))
})
