import { expect, test, vi } from 'vitest'
import { droppedFiles, watchFolder, type SeenFolder } from './given-files.ts'
import { until } from '../../tests/support/until.ts'

const named = (name: string) => new File(['…'], name, { lastModified: 1 })
const fileEntry = (name: string) => ({
  isFile: true,
  isDirectory: false,
  file: (done: (file: File) => void) => done(named(name)),
})
const folderEntry = (...pieces: unknown[][]) => ({
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...pieces]
    return { readEntries: (done: (piece: unknown[]) => void) => done(left.shift() ?? []) }
  },
})
const dropped = (entries: unknown[], files: File[] = []) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer

test('files and folders that are dropped together give all their files, however many pieces a folder comes in', async () => {
  const unreadable = { ...fileEntry('c'), file: (_: unknown, fail: () => void) => fail() }
  const folder = folderEntry([fileEntry('b'), unreadable], [folderEntry([fileEntry('d')])])
  const files = await droppedFiles(dropped([fileEntry('a'), folder]))
  expect(files.map(({ name }) => name)).toEqual(['a', 'b', 'd'])
})

test('where entries are not told, the files are taken as they are', async () => {
  expect(await droppedFiles(dropped([null], [named('a')]))).toHaveLength(1)
})

const folderOf = (files: File[]): SeenFolder => ({
  name: 'hand-ins',
  async *values() {
    yield* await Promise.resolve([
      { kind: 'directory' },
      ...files.map((file) => ({ kind: 'file', getFile: () => Promise.resolve(file) })),
    ])
  },
})

test('a watched folder tells of each file once, and of those that come later', async () => {
  const files = [named('a'), named('b')]
  const heard: string[][] = []
  const folder = await watchFolder(
    (fresh) => heard.push(fresh.map(({ name }) => name)),
    vi.fn(),
    () => Promise.resolve(folderOf(files)),
    5,
  )
  await until(() => expect(heard).toEqual([['a', 'b']]))
  files.push(named('c'))
  await until(() => expect(heard).toEqual([['a', 'b'], ['c']]))
  folder?.stop()
  expect(folder?.name).toBe('hand-ins')
})

test('a folder that goes away ends the watch, and one that is not chosen begins none', async () => {
  const end = vi.fn()
  const gone: SeenFolder = {
    name: 'gone',
    values: () => {
      throw new DOMException('gone', 'NotFoundError')
    },
  }
  await watchFolder(vi.fn(), end, () => Promise.resolve(gone), 5)
  await until(() => expect(end).toHaveBeenCalledTimes(1))
  expect(
    await watchFolder(vi.fn(), end, () => Promise.reject(new DOMException('closed', 'AbortError'))),
  ).toBeUndefined()
  expect(await watchFolder(vi.fn(), end, undefined)).toBeUndefined()
})
