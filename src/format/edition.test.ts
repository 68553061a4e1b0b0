import { expect, test } from 'vitest'
import { questionsOf } from './course-for-tests.ts'
import { editionOf } from './edition.ts'

const body =
  'Which *river*?\n\n- [x] The Nile\n  > Yes.\n- [ ] The Cam\n  > No.\n\n::hint[Look.]\n\n***\n\nBecause.[^atlas]'

function edition(text: string): string {
  const [question] = questionsOf(text).questions
  if (!question) throw new Error('no question was read')
  return question.edition
}

test.each([
  ['feedback', 'Yes.', 'Yes, it does.'],
  ['the hint', 'Look.', 'Look again.'],
  ['the explanation', 'Because.', 'Since.'],
])('does not change with %s', (_, from, to) => {
  expect(edition(body.replace(from, to))).toBe(edition(body))
})

test.each([
  ['the prompt', 'Which', 'What'],
  ['the marks of the prompt', '*river*', 'river'],
  ['an option', 'The Cam', 'The Isis'],
  ['the key', '- [x] The Nile\n  > Yes.\n- [ ] The Cam', '- [ ] The Nile\n  > Yes.\n- [x] The Cam'],
  ['the name of an option', 'The Cam', 'The Cam {#cam}'],
])('changes with %s', (_, from, to) => {
  expect(edition(body.replace(from, to))).not.toBe(edition(body))
})

test('does not depend on the order of fields, and never moves for what is published', () => {
  const question = { id: 'a', kind: 'x', objective: 'o', stem: [], explanation: [] }
  const turned = { explanation: [], stem: [], objective: 'p', kind: 'x', id: 'b' }
  expect(editionOf(question)).toBe(editionOf(turned))
  expect(editionOf(question)).toBe('9553fabdc91cbf97')
})
