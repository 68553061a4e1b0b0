import { expect, test } from 'vitest'
import { placeIn, routeTo } from './hash-route.ts'

const screens = [{ path: '' }, { path: 'keys' }, { path: 'handed/:id' }, { path: 'handed/:id/paper' }]

test.each([
  ['', '', {}],
  ['#/', '', {}],
  ['#/keys', 'keys', {}],
  ['#/keys/', 'keys', {}],
  ['#/handed/a1', 'handed/:id', { id: 'a1' }],
  ['#/handed/a%20b/paper', 'handed/:id/paper', { id: 'a b' }],
  ['#/handed/50%', 'handed/:id', { id: '50%' }],
  // A fragment of the page, such as the link that skips to the text.
  ['#main', '', {}],
])('%s leads to the screen %s', (hash, path, params) => {
  expect(routeTo(placeIn(hash), screens)).toEqual({ screen: { path }, params })
})

test.each(['#/nowhere', '#/handed', '#/handed//paper', '#/keys/more'])('%s leads nowhere', (hash) => {
  expect(routeTo(placeIn(hash), screens)).toBeUndefined()
})
