import { expect, test, vi } from 'vitest'
import type { CodeReader, CodeReading } from './read-codes.ts'
import { watchCodes } from './watch-codes.ts'
import { until } from '../../tests/support/until.ts'

const videoWith = (readyState: number) =>
  ({ readyState, HAVE_CURRENT_DATA: 2, videoWidth: 640 }) as HTMLVideoElement
const video = videoWith(2)
const readerOf = (...readings: CodeReading[]): CodeReader => ({
  read: vi.fn(() => Promise.resolve(readings.shift() ?? { ok: true as const, codes: [] })),
  close: vi.fn(),
})

test('each look tells what it sees, until it is stopped', async () => {
  const seen: (readonly string[])[] = []
  const reader = readerOf(
    { ok: true, codes: ['A'] },
    { ok: false, problem: 'no-picture' },
    { ok: true, codes: ['B'] },
  )
  const stop = watchCodes(video, reader, (codes) => seen.push(codes), vi.fn())
  await until(() => expect(seen).toEqual([['A'], ['B']]))
  stop()
  const looks = vi.mocked(reader.read).mock.calls.length
  await new Promise((done) => setTimeout(done, 100))
  expect(reader.read).toHaveBeenCalledTimes(looks)
})

test('a reader that cannot read ends it, and is asked no more', async () => {
  const failed = vi.fn()
  const reader = readerOf({ ok: false, problem: 'no-reader' })
  watchCodes(video, reader, vi.fn(), failed)
  await until(() => expect(failed).toHaveBeenCalledWith('no-reader'))
  await new Promise((done) => setTimeout(done, 100))
  expect(reader.read).toHaveBeenCalledTimes(1)
})

test('a video that has no picture yet is not read', async () => {
  const reader = readerOf()
  const stop = watchCodes(videoWith(0), reader, vi.fn(), vi.fn())
  await new Promise((done) => setTimeout(done, 100))
  stop()
  expect(reader.read).not.toHaveBeenCalled()
})
