// @vitest-environment node
import { expect, test } from 'vitest'
import { cacheNameOf, placeOf } from './set-caches.ts'

const scope = 'https://school.example/blowback/'

test('a name says where it belongs', () => {
  const place = { generation: 'a1', set: 'course-iraq' } as const
  expect(placeOf(scope, cacheNameOf(scope, place))).toEqual(place)
})

test.each([
  'blowback:/blowback/:notes',
  'blowback:/blowback/:a1:everything',
  'blowback:/blowback/:a1:shell:more',
  'blowback:/:a1:shell',
  'blowback:/blowback/deeper/:a1:shell',
  'workbox-precache-v2-https://school.example/blowback/',
])('no set of this app: %s', (name) => {
  expect(placeOf(scope, name)).toBeUndefined()
})
