import { expect, test } from 'vitest'
import { askedIn } from './asked.ts'

const shown = (prompt: unknown) =>
  ({ format: 'blowback/shown-question', version: 1, id: 'q1', edition: 'e1', prompt }) as const
const paragraph = (text: string) => ({ type: 'paragraph', children: [text] })

test('what was asked is the last of what stood there, whatever the kind', () => {
  const stem = [paragraph('A situation.'), paragraph('Who was it?')]
  expect(askedIn(shown({ kind: 'song', stem }))).toEqual({ kind: 'song', text: 'Who was it?' })
  const longer = [paragraph('A source.'), ...stem]
  expect(askedIn(shown({ kind: 'song', stem: longer })).text).toBe('Who was it?')
  expect(askedIn(shown({ kind: 'song', stem: stem.slice(1) })).text).toBe('Who was it?')
})

test.each([null, 'text', {}, { kind: 3, stem: 'Who?' }, { stem: [{ type: 'dance' }] }])(
  '%j says nothing and breaks nothing',
  (prompt) => {
    expect(askedIn(shown(prompt))).toEqual({ kind: '', text: '' })
  },
)
