import { expect, test } from 'vitest'

import { choiceParts } from './choice-parts.ts'

const note = [{ type: 'paragraph' as const, children: ['because'] }]
const options = [
  { key: 'a', right: true, feedback: note },
  { key: 'b', right: true },
  { key: 'c', right: false, feedback: note },
  { key: 'd', right: false },
]

test('what was chosen is right or wrong, what is right and was not chosen is missed, the rest is left out', () => {
  expect(choiceParts(options, new Set(['c', 'b', 'nobody']))).toStrictEqual([
    { key: 'a', outcome: 'missed', feedback: note },
    { key: 'b', outcome: 'right' },
    { key: 'c', outcome: 'wrong', feedback: note },
  ])
})
