import { expect, test } from 'vitest'
import {
  carried,
  exampleOf,
  keylessItem,
  knownItems,
  sampleAssignment,
} from '../../../tests/support/assignments.ts'
import {
  assignmentIdOf,
  defaultSettings,
  feedbackTimes,
  hasKeyless,
  newEditionOf,
  questionIdOf,
  settingsInForce,
  shortEdition,
} from './assignment.ts'

test('unless somebody wants something else there is help, feedback at once and no end to trying', () => {
  expect(defaultSettings).toStrictEqual({
    attempts: 0,
    shuffle: true,
    oneAtATime: true,
    help: true,
    feedback: 'at-once',
    roster: { as: 'none' },
  })
  expect(feedbackTimes).toEqual(['at-once', 'after-hand-in', 'none'])
})

test('an id is eight random bytes in thirteen letters, whatever else was drawn', () => {
  expect(assignmentIdOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toBe('041061050r3gg')
  expect(assignmentIdOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))).toBe('041061050r3gg')
})

test('eight digits of an edition travel', () => {
  expect(shortEdition('0123456789abcdef')).toBe('01234567')
})

test('one item without its key is enough for neither feedback nor a second try', () => {
  const [known] = knownItems(1)
  const mixed = sampleAssignment(known ? [known, keylessItem] : [])
  expect(hasKeyless(mixed)).toBe(true)
  expect(settingsInForce(mixed)).toStrictEqual({ ...defaultSettings, help: false, feedback: 'none' })
})

test('with all keys the settings hold as they were made', () => {
  const whole = sampleAssignment([...knownItems(1), carried(exampleOf('cloze').question)])
  expect(hasKeyless(whole)).toBe(false)
  expect(hasKeyless({ items: [] })).toBe(false)
  expect(settingsInForce(whole)).toBe(whole.settings)
})

test('a new edition is the same with the next number', () => {
  const first = sampleAssignment([keylessItem], { edition: 4 })
  expect(newEditionOf(first)).toStrictEqual({ ...first, edition: 5 })
})

test('an item asks the question that it names, carries or has without its key', () => {
  const { question } = exampleOf('cloze')
  expect([...knownItems(1), carried(question), keylessItem].map(questionIdOf)).toEqual([
    'dl-treaty-0',
    question.id,
    'q',
  ])
})
