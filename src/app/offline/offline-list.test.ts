// @vitest-environment node
import { expect, test } from 'vitest'
import { scope } from '../../../tests/fakes/offline-site.ts'
import { readOfflineList, writeOfflineList, type OfflineList } from './offline-list.ts'

const list: OfflineList = {
  set: 'course-iraq',
  edition: 'e1',
  shell: 's1',
  bytes: 6,
  files: [{ url: 'iraq/', hash: 'h1', bytes: 6 }],
}
const file = { format: 'blowback/offline-set', version: 1, ...list }

test('what is written is read', async () => {
  expect(readOfflineList(await writeOfflineList(list).json(), scope)).toEqual(list)
})

test('a list of a newer app is called that', () => {
  expect(readOfflineList({ ...file, version: 2 }, scope)).toBe('other-version')
})

test.each([
  null,
  'text',
  [],
  {},
  { ...file, format: 'other' },
  { ...file, version: '1' },
  { ...file, set: 'course-../x' },
  { ...file, set: 'everything' },
  { ...file, edition: 7 },
  { ...file, shell: undefined },
  { ...file, bytes: -1 },
  { ...file, bytes: 0.5 },
  { ...file, files: 'iraq/' },
  { ...file, files: [null] },
  { ...file, files: [{ url: 'iraq/', hash: 'h1' }] },
  { ...file, files: [{ url: '../neighbour/', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: '/elsewhere/', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: 'https://cdn.example/x', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: '//cdn.example/x', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: 'https://[', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: 'iraq\\..\\..\\x', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: 'iraq/%2e%2e/%2e%2e/x', hash: 'h1', bytes: 1 }] },
  { ...file, files: [{ url: 'iraq/?x', hash: 'h1', bytes: 1 }] },
])('no list: %j', (value) => {
  expect(readOfflineList(value, scope)).toBe('wrong-bytes')
})
