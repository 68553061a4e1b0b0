import { describe, expect, test } from 'vitest'
import { showQuestion } from '../../tests/support/answering.ts'
import { isDisabled, wordsOf } from '../../tests/support/find.ts'
import { plainText } from '../domain/lesson/rich-text.ts'
import { allKinds } from './all-kinds.ts'
import type { Example } from './example.ts'
import type { LiveKind } from './view.ts'
import { loadLive } from './views.ts'

/** What every view owes to every question of its kind, in whatever state it is found. */
interface Case {
  readonly name: string
  readonly live: LiveKind
  readonly example: Example
}
const cases: readonly Case[] = (
  await Promise.all(
    allKinds.map(async ({ kind, examples }) => {
      const live = await loadLive(kind.name)
      if (!live) throw new Error(`${kind.name} has no view.`)
      return examples.map((example) => ({ name: example.question.id, live, example }))
    }),
  )
).flat()

const marks = /[✓✗]/u
/** What can be answered with; turning to another part of a question answers nothing. */
const controls = (element: Element): Element[] => [
  ...element.querySelectorAll('fieldset :is(input, textarea, button)'),
]
const plainWords = (text: Parameters<typeof plainText>[0]): string => plainText(text).replace(/\s+/gu, ' ')

describe.each(cases)('$name', ({ live, example: { question, responses } }) => {
  test('untouched, it can be answered and tells nothing', () => {
    const card = showQuestion(live, question)
    expect(controls(card.element).length).toBeGreaterThan(0)
    expect(controls(card.element).filter((each) => isDisabled(each) && !each.closest('.turn'))).toEqual([])
    expect(card.words()).not.toMatch(marks)
    expect(card.element.querySelectorAll('.right, .wrong, .missed, .feedback')).toHaveLength(0)
  })

  test.each(Object.entries(responses))('answered %s, but not checked, it tells nothing', (_, response) => {
    const card = showQuestion(live, question, { response })
    expect(card.words()).not.toMatch(marks)
    expect(card.element.querySelectorAll('.right, .wrong, .missed, .feedback')).toHaveLength(0)
  })

  test.each(Object.entries(responses).filter(([state]) => state !== 'incomplete'))(
    'checked when %s, it says so in words beside each part, and can no longer be changed',
    (_, response) => {
      const card = showQuestion(live, question, { response, checked: true })
      const verdict = live.kind.grade(question, response)
      if (verdict.state !== 'graded') throw new Error('The example is incomplete.')
      const said = wordsOf(card.get('group')).match(/[✓✗]/gu) ?? []
      const judged = verdict.parts.filter(({ outcome }) => outcome !== 'noted')
      const rights = judged.filter(({ outcome }) => outcome !== 'wrong').length
      expect(said.filter((mark) => mark === '✓')).toHaveLength(rights)
      expect(said.filter((mark) => mark === '✗')).toHaveLength(judged.length - rights)
      for (const { feedback } of verdict.parts)
        if (feedback) expect(card.words()).toContain(plainWords(feedback))
      expect(controls(card.element).filter((control) => !isDisabled(control))).toEqual([])
    },
  )

  test.each(Object.entries(responses))('locked when %s, nothing in it can be touched', (_, response) => {
    const card = showQuestion(live, question, { response, locked: true })
    expect(controls(card.element).filter((control) => !isDisabled(control))).toEqual([])
    expect(card.given).toEqual([])
  })

  test('every control has a name, and two questions on a page do not share inputs', () => {
    const card = showQuestion(live, question)
    for (const role of ['radio', 'checkbox', 'textbox', 'button'] as const)
      expect(card.all(role, '')).toEqual([])
    const inputs = [
      ...card.element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
    ]
    expect(inputs.filter(({ name }) => !name.startsWith(`${question.id}.`))).toEqual([])
    const ids = [...card.element.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id) => !id.startsWith(question.id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('it follows the direction of the page it stands in', () => {
    document.documentElement.dir = 'rtl'
    const card = showQuestion(live, question, { response: responses.wrong, checked: true })
    expect(card.element.matches('[dir]')).toBe(false)
    // What somebody writes has the direction of its own script.
    expect(card.element.querySelectorAll('[dir]:not(textarea), [style], [align]')).toHaveLength(0)
    document.documentElement.removeAttribute('dir')
  })
})

/** What may lie in storage where a response of this kind should: damaged, of another kind, or meant to harm. */
const foreign = [
  null,
  undefined,
  'text',
  7,
  [],
  {},
  { choice: 3 },
  { choice: { toString: 'danube' } },
  { choices: 'iceland' },
  { choices: [1, null] },
  { texts: ['Lima'] },
  { texts: { b1: { length: 4 } } },
  { text: ['29'] },
  { order: { 0: 'oslo', length: 1 } },
  { order: [['oslo']] },
  { pairs: [['turkey', 'a1']] },
  { pairs: { turkey: null } },
  { cells: ['bridge:builder'] },
  { cells: { 'flood:builder': 1 } },
  { held: 1 },
  { text: 1, selfMarks: null },
  { selfMarks: {} },
  JSON.parse(
    '{"__proto__": {"choice": "danube", "choices": [], "texts": {}, "text": "", "order": [], "pairs": {}}}',
  ),
]

describe.each(allKinds.map(({ kind, examples }) => ({ kind, examples, name: kind.name })))(
  'a stored response to $name',
  ({ kind, examples }) => {
    test.each(foreign.map((data) => [data]))('%j is not one', (data) => {
      expect(kind.readResponse(data)).toBeUndefined()
    })

    test('is read back as it was given', () => {
      for (const { responses } of examples)
        for (const response of Object.values(responses))
          expect(kind.readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response)
    })
  },
)

/** Of the right shape, from a question that has since lost the keys. */
const stale: Readonly<Record<string, unknown>> = {
  'single-choice': { choice: 'gone' },
  'multiple-choice': { choices: ['gone', '__proto__'] },
  cloze: { texts: { gone: 'Lima' } },
  ordering: { order: ['gone', 'constructor'] },
  matching: { pairs: { gone: 'gone' } },
  categorise: { sorted: { gone: 'gone' } },
  highlight: { marked: ['gone', '__proto__'], reason: 'gone' },
  'claim-rating': { rating: 'gone', source: '__proto__' },
  corroboration: { cells: { 'gone:gone': 'agrees', __proto__: 'silent' } },
  opinion: { held: 'gone' },
}

test.each(cases.filter(({ live }) => live.kind.name in stale))(
  '$name shows as untouched what refers to parts that it does not have',
  ({ live, example: { question } }) => {
    const untouched = showQuestion(live, question)
    const before = untouched.words()
    const card = showQuestion(live, question, { response: stale[live.kind.name] })
    expect(card.words()).toBe(before)
    expect(card.element.querySelectorAll('input:checked')).toHaveLength(0)
    expect(
      [...card.element.querySelectorAll('input')].map(({ type, value }) => type === 'text' && value),
    ).toEqual([...untouched.element.querySelectorAll('input')].map(({ type }) => type === 'text' && ''))
  },
)
