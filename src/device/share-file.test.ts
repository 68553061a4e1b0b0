import { afterEach, expect, test, vi } from 'vitest'
import { canShareFile, shareFile } from './share-file.ts'

const file = {
  name: 'answers.blowback',
  bytes: Uint8Array.of(0x42, 0x73, 1),
  text: 'BLOWBACK TEXT',
  title: 'Answers',
}

interface Shared {
  readonly files: readonly File[]
  readonly title: string
}

/** A system whose share sheet takes files of these types. */
function system(types: readonly string[], share = vi.fn((_: Shared) => Promise.resolve())) {
  vi.stubGlobal('navigator', {
    canShare: ({ files }: Shared) => files.every(({ type }) => types.includes(type)),
    share,
  })
  return share
}
afterEach(() => vi.unstubAllGlobals())

test('the bytes are handed over where the system takes any file', async () => {
  const share = system(['application/octet-stream', 'text/plain'])
  expect(canShareFile(file)).toBe(true)
  expect(await shareFile(file)).toBe(true)
  const [given] = share.mock.calls[0]?.[0].files ?? []
  expect(given?.name).toBe('answers.blowback')
  expect(await given?.arrayBuffer()).toHaveProperty('byteLength', 3)
})

test('the text goes where only texts do', async () => {
  const share = system(['text/plain'])
  expect(await shareFile(file)).toBe(true)
  const [given] = share.mock.calls[0]?.[0].files ?? []
  expect([given?.name, await given?.text()]).toEqual(['answers.blowback.txt', 'BLOWBACK TEXT'])
})

test('a system that takes no files, or a page over plain http, is not asked', () => {
  system([])
  expect(canShareFile(file)).toBe(false)
  vi.stubGlobal('navigator', {})
  expect(canShareFile(file)).toBe(false)
})

test('a person who thinks better of it is no exception', async () => {
  system(
    ['text/plain'],
    vi.fn(() => Promise.reject(new DOMException('', 'AbortError'))),
  )
  expect(await shareFile(file)).toBe(false)
})
