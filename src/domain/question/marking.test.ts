import { expect, test } from 'vitest'

import { isSelfMarked, markedAmong } from './marking.ts'

test('an opinion is not among the questions that count; all others are, in their order', () => {
  const [cloze, opinion, text] = ['cloze', 'opinion', 'free-response'].map((kind) => ({ kind }))
  if (!cloze || !opinion || !text) throw new Error('There are three.')
  expect(markedAmong([text, opinion, cloze])).toEqual([text, cloze])
  expect(markedAmong([opinion])).toEqual([])
})

test('a learner marks the text that she wrote, and nothing else', () => {
  expect(isSelfMarked('free-response')).toBe(true)
  for (const kind of ['cloze', 'opinion', '']) expect(isSelfMarked(kind)).toBe(false)
})
