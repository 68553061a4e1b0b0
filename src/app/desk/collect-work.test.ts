import { expect, test, vi } from 'vitest'
import type { ClassSummary, ClassWork } from '../../stores/class-work.ts'
import { answerCall } from './answer-calls.ts'
import { isCall } from './collect-messages.ts'
import { collectWork } from './collect-work.ts'

const summary: ClassSummary = {
  title: 'The border',
  shuffle: false,
  asked: [],
  questions: [],
  objectives: [],
  misconceptions: [],
  unreadable: 0,
}
const engine = (): ClassWork => ({
  begin: vi.fn(() => Promise.resolve(undefined)),
  sortIn: vi.fn((given: readonly { readonly from: string }[], _way, tell) => {
    tell(given.map(({ from }) => ({ from, outcome: 'new' })))
    return Promise.resolve()
  }),
  table: vi.fn(() => Promise.resolve(summary)),
  removePractice: vi.fn(() => Promise.resolve('full' as const)),
})

/** A worker that has the engine in it, as the real one does. */
const workerWith = (work: ClassWork) => {
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
    terminate: vi.fn(),
    postMessage(data: unknown) {
      worker.onmessage?.({ data: 'something that an extension posts' })
      if (isCall(data))
        queueMicrotask(() => void answerCall(work, data, (answer) => worker.onmessage?.({ data: answer })))
    },
  }
  return worker
}
const none = (): Worker => {
  throw new Error('no workers here')
}
const one = { from: 'a', contents: 'x' }

test('what is asked for is done in the worker, and told in pieces', async () => {
  const inWorker = engine()
  const inPage = vi.fn(engine)
  const work = collectWork(inPage, () => workerWith(inWorker) as unknown as Worker)
  const heard = vi.fn()
  expect(await work.begin([])).toBeUndefined()
  await work.sortIn([one], 'text', heard)
  expect(heard).toHaveBeenCalledWith([{ from: 'a', outcome: 'new' }])
  expect(await work.table('a', vi.fn())).toEqual(summary)
  expect(await work.removePractice('a')).toBe('full')
  expect(inPage).not.toHaveBeenCalled()
})

test('many files are handed over in pieces, and every one of them', async () => {
  const inWorker = engine()
  const work = collectWork(engine, () => workerWith(inWorker) as unknown as Worker)
  const heard: string[] = []
  const many = Array.from({ length: 100 }, (_, index) => ({ from: `${index}`, contents: 'x' }))
  await work.sortIn(many, 'file', (lines) => heard.push(...lines.map(({ from }) => from)))
  expect(heard).toEqual(many.map(({ from }) => from))
  expect(vi.mocked(inWorker.sortIn).mock.calls.map(([some]) => some.length)).toEqual([20, 20, 20, 20, 20])
})

test('nothing is handed over in the task in which files were given: that one had the browser list them', async () => {
  const worker = workerWith(engine())
  const posted = vi.spyOn(worker, 'postMessage')
  const work = collectWork(engine, () => worker as unknown as Worker)
  const all = work.sortIn([one], 'file', vi.fn())
  // Whatever is promised is kept within the task.
  for (let at = 0; at < 50; at += 1) await Promise.resolve()
  expect(posted).not.toHaveBeenCalled()
  await all
  expect(posted).toHaveBeenCalledTimes(1)
})

test('where there are no workers, the page does it', async () => {
  const inPage = engine()
  const work = collectWork(() => inPage, none)
  expect(await work.begin([])).toBeUndefined()
  const heard = vi.fn()
  await work.sortIn([one], 'text', heard)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(await work.table('a', vi.fn())).toEqual(summary)
})

test('a worker that breaks down in the middle loses nothing: the page goes on', async () => {
  const inPage = engine()
  const worker = { ...workerWith(engine()), postMessage: () => queueMicrotask(() => worker.onerror?.()) }
  const work = collectWork(
    () => inPage,
    () => worker as unknown as Worker,
  )
  const heard = vi.fn()
  await work.sortIn([one], 'text', heard)
  expect(heard).toHaveBeenCalledWith([{ from: 'a', outcome: 'new' }])
  expect(worker.terminate).toHaveBeenCalled()
})

test('work that throws is done once more in the page', async () => {
  const broken = { ...engine(), table: () => Promise.reject(new Error('broken')) }
  const work = collectWork(engine, () => workerWith(broken) as unknown as Worker)
  expect(await work.table('a', vi.fn())).toEqual(summary)
})
