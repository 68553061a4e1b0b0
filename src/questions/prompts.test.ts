import { describe, expect, it, test } from 'vitest'

import { allKinds } from './all-kinds.ts'

const seeds = Array.from({ length: 500 }, (_, index) => `seed ${index}`)
/** Lists that a prompt may bring in any order. */
const shuffled = ['options', 'items', 'answers']

describe.each(
  allKinds.flatMap(({ kind, examples }) =>
    examples.map(({ question }) => ({ id: question.id, kind, question })),
  ),
)('$id', ({ kind, question }) => {
  it('has a prompt that is stable for a seed and a permutation across seeds', () => {
    const first = kind.promptFor(question, 'a')
    expect(kind.promptFor(question, 'a')).toEqual(first)
    expect(JSON.parse(JSON.stringify(first))).toEqual(first)
    const prompts = seeds.map((seed) => kind.promptFor(question, seed))
    for (const prompt of prompts) expect(inOneOrder(prompt)).toEqual(inOneOrder(first))
    const list = shuffled.flatMap((name) => listIn(first, name))
    if (list.length > 2 && !('fixedOrder' in question))
      expect(new Set(prompts.map((prompt) => JSON.stringify(prompt))).size).toBeGreaterThan(1)
  })

  it('has a prompt without key, feedback or hint', () => {
    const prompt = kind.promptFor(question, 'a')
    expect(Object.keys(prompt)).toEqual(expect.arrayContaining(['id', 'edition', 'kind', 'stem']))
    const secret = [
      'feedback',
      'explanation',
      'hint',
      'right',
      'accepted',
      'expectedWrong',
      'low',
      'high',
      'shown',
      'pairs',
      'spans',
      'accept',
      'category',
      'stances',
      'interested',
      'criteria',
      'model',
    ]
    for (const name of fieldsIn(prompt)) expect(secret).not.toContain(name)
    const said = JSON.stringify(prompt)
    for (const text of [question.explanation, question.hint ?? []])
      expect(said).not.toContain(JSON.stringify(text))
  })
})

test('no prompt shows an order or a list of answers as its author wrote it', () => {
  for (const { kind, examples } of allKinds) {
    if (kind.name !== 'ordering' && kind.name !== 'matching') continue
    for (const { question } of examples) {
      const authors =
        kind.name === 'ordering'
          ? textsIn(question, 'items')
          : distinct(textsIn(question, 'pairs', 'distractors'))
      for (const seed of seeds) {
        expect(textsIn(kind.promptFor(question, seed), 'items', 'answers')).not.toEqual(authors)
      }
    }
  }
})

function listIn(data: object, name: string): unknown[] {
  const list: unknown = Object.entries(data).find(([key]) => key === name)?.[1]
  return Array.isArray(list) ? list : []
}

/** The same prompt with its shuffled lists sorted. */
function inOneOrder(prompt: object): object {
  return Object.fromEntries(
    Object.entries(prompt).map(([name, value]: [string, unknown]) => [
      name,
      shuffled.includes(name)
        ? listIn(prompt, name)
            .map((item) => JSON.stringify(item))
            .sort()
        : value,
    ]),
  )
}

function fieldsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  const own = Array.isArray(data) ? [] : Object.keys(data)
  return [...own, ...Object.values(data).flatMap(fieldsIn)]
}

function textsIn(data: object, ...names: string[]): string[] {
  return names
    .flatMap((name) => listIn(data, name))
    .map((item) =>
      JSON.stringify(Object.entries(item as object).find(([key]) => key === 'text' || key === 'right')?.[1]),
    )
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
