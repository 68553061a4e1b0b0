import { describe, expect, it, test } from 'vitest'

import { inlineNodes, plainText } from '../domain/lesson/rich-text.ts'
import { isUnmarked } from '../domain/question/unmarked.ts'
import { outcomeOf, type AnyKind, type Question } from '../domain/question/question.ts'
import { allKinds } from './all-kinds.ts'
import type { Example } from './example.ts'
import { isKindName, kindNames } from './kind-names.ts'
import type { PaperForm } from './paper-form.ts'
import { paperFor } from './paper.ts'
import { sheetFor } from './sheets.ts'

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe.each(allKinds.map((each) => ({ name: each.kind.name, ...each })))(
  '$name',
  ({ kind, parseQuestion, examples }) => {
    it('has examples enough, one of them with awkward content', () => {
      expect(examples.length).toBeGreaterThanOrEqual(3)
      expect(JSON.stringify(examples)).toMatch(/\p{Script=Arabic}/u)
    })

    it('refuses what is no question of this kind', () => {
      for (const data of [null, undefined, 0, '', [], {}, [{}], { kind: kind.name }]) {
        expect(parseQuestion(data)).toBeUndefined()
      }
      for (const other of allKinds.filter((one) => one.kind !== kind)) {
        for (const { question } of other.examples) {
          expect(parseQuestion(question)).toBeUndefined()
          expect(parseQuestion({ ...question, kind: kind.name })).toBeUndefined()
          expect(() => kind.promptFor(question, 's')).toThrow(TypeError)
        }
      }
    })

    it('refuses junk for a response', () => {
      for (const data of [
        null,
        undefined,
        0,
        '',
        [],
        ['a'],
        {},
        { choice: 1 },
        { texts: ['a'], pairs: ['a'] },
        { order: 'a' },
      ]) {
        expect(kind.readResponse(data)).toBeUndefined()
      }
    })

    describe.each(examples.map((example) => ({ id: example.question.id, ...example })))(
      '$id',
      ({ question, responses }) => {
        describeQuestion(kind, parseQuestion, question)
        describeResponses(kind, { question, responses })
        describePaper(kind, { question, responses }, examples)
      },
    )
  },
)

function describeQuestion(
  kind: AnyKind,
  parseQuestion: (data: unknown) => Question | undefined,
  question: Question,
): void {
  it('comes back equal from a data file', () => {
    expect(parseQuestion(json(question))).toEqual(question)
  })

  it('is refused when a field is missing or of another type', () => {
    const optional = ['demand', 'see', 'hint', 'fixedOrder', 'unit', 'isScale']
    for (const field of Object.keys(question)) {
      const { [field]: _left, ...rest } = Object.fromEntries(Object.entries(question))
      if (!optional.includes(field)) expect(parseQuestion(rest), `without ${field}`).toBeUndefined()
      expect(parseQuestion({ ...question, [field]: -1n }), `odd ${field}`).toBeUndefined()
    }
  })

  it('drops what it does not know', () => {
    expect(parseQuestion({ ...question, onclick: 'alert(1)' })).toEqual(question)
  })

  it('takes a blank response for an incomplete one', () => {
    const blank = kind.blankResponse(kind.promptFor(question, 'a'))
    expect(kind.readResponse(json(blank))).toEqual(blank)
    expect(kind.grade(question, blank)).toMatchObject({ state: 'incomplete', remarks: [expect.any(String)] })
    expect(kind.grade(question, 'junk')).toEqual(kind.grade(question, blank))
  })
}

function describeResponses(kind: AnyKind, { question, responses }: Example): void {
  const given = Object.entries(responses)
  const grade = (response: unknown) => kind.grade(question, response)

  it.each(given)('reads the response that is %s', (_, response) => {
    expect(kind.readResponse(json(response))).toEqual(response)
  })

  it('earns what the responses are worth', () => {
    const right = grade(responses.right)
    const wrong = grade(responses.wrong)
    expect(grade(responses.incomplete).state).toBe('incomplete')
    if (isUnmarked(kind.name)) {
      for (const verdict of [right, wrong])
        expect(verdict).toMatchObject({ state: 'graded', earned: 0, possible: 0 })
      expect(right.state === 'graded' && outcomeOf(right)).toBe('unmarked')
      return
    }
    expect(right.state === 'graded' && outcomeOf(right)).toBe('right')
    expect(wrong.state === 'graded' && wrong.earned < wrong.possible).toBe(true)
    if (responses.partly !== undefined) {
      const partly = grade(responses.partly)
      expect(partly.state === 'graded' && outcomeOf(partly)).toBe('partly')
    }
  })

  it('has a verdict that survives storage', () => {
    for (const [, response] of given) expect(json(grade(response))).toEqual(grade(response))
  })

  it('can be printed and reported', () => {
    const paper = paperFor(kind.name)
    const form = paper?.print(question)
    expect(form?.stem).toEqual(question.stem)
    expect(form?.key.every(({ answer }) => answer !== '')).toBe(true)
    expect(paper?.print(question)).toEqual(form)
    expect(json(form)).toEqual(form)
    expect(paper?.summarise(question, responses.right)).not.toEqual([])
    expect(paper?.summarise(question, responses.right)).not.toEqual(
      paper?.summarise(question, responses.wrong),
    )
    expect(paper?.summarise(question, 'junk')).toEqual([])
    expect(paper?.summarise(question, kind.blankResponse(kind.promptFor(question, 'a')))).toEqual([])
  })
}

function describePaper(kind: AnyKind, { question, responses }: Example, all: readonly Example[]): void {
  const prompt = kind.promptFor(question, 'a')
  const sheet = sheetFor(kind.name)
  const form = sheet?.form(question, prompt)

  it('has a form to ask, one to answer, and a key', () => {
    expect(form?.body.type).toBeTypeOf('string')
    expect(form?.answer).not.toEqual([])
    for (const space of form?.answer ?? [])
      if (space.type === 'ring') expect(space.choices.length).toBeGreaterThan(1)
    expect(form?.key.length === 0).toBe(isUnmarked(kind.name))
    expect(paperFor(kind.name)?.print(question, 'a')).toEqual(form)
  })

  it('has as many marks on paper as on the screen', () => {
    const verdict = kind.grade(question, responses.right)
    const possible = verdict.state === 'graded' ? verdict.possible : -1
    expect(form?.possible).toBe(possible)
    expect([undefined, possible]).toContain(form?.marks)
  })

  it('gives nothing of its key to sheets for learners: another question beside its prompt changes only the key', () => {
    for (const other of all)
      expect(learnersPart(sheet?.form(other.question, prompt))).toEqual(learnersPart(form))
    const foreign = allKinds.find((one) => one.kind !== kind)?.examples[0]?.question
    expect(() => foreign && sheet?.form(foreign, prompt)).toThrow(TypeError)
  })
}

function learnersPart(form: PaperForm | undefined): unknown {
  const { key: _key, possible: _possible, explanation: _explanation, ...rest } = form ?? {}
  return rest
}

test('each kind stands in every registry, under its own name', () => {
  expect(allKinds.map(({ kind }) => kind.name)).toEqual(kindNames)
  for (const name of ['', 'no-such-kind', 'constructor', '__proto__', 'toString']) {
    expect(isKindName(name)).toBe(false)
    expect(paperFor(name)).toBeUndefined()
    expect(sheetFor(name)).toBeUndefined()
  }
})

test('every blank of a stem can be seen', () => {
  for (const { question } of allKinds.flatMap(({ examples }) => examples)) {
    const blanks = [...inlineNodes(question.stem)].filter(
      (node) => typeof node !== 'string' && node.type === 'blank',
    )
    expect(plainText(question.stem).split('…').length - 1).toBe(blanks.length)
  }
})
