import type { Question } from '../../src/domain/question/question.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'

/*
 * The same question with other keys: what a learner sees of it is the same, what is right is not. Each variant has another edition
 * and other explanations, and one has other names for everything that has a name.
 */
export function otherKeysOf(question: Question): Question[] {
  const fields = Object.fromEntries(Object.entries(question))
  const variants = (variantsByKind[question.kind]?.(fields) ?? []).map((other) => ({ ...fields, ...other }))
  return [...variants, ...variants.map(renamed), renamed(fields)].map((data, index) =>
    parsed({ ...data, edition: `other-${index}`, explanation: [], hint: undefined }),
  )
}

function parsed(data: Readonly<Record<string, unknown>>): Question {
  const { hint, ...rest } = data
  const question = kindsToGrade(String(data.kind))?.parseQuestion(hint === undefined ? rest : data)
  if (!question) throw new Error(`A variant of ${String(data.id)} is no question.`)
  return question
}

type Fields = Readonly<Record<string, unknown>>

const listIn = (fields: Fields, name: string): Fields[] => {
  const list = fields[name]
  return Array.isArray(list)
    ? list.map((each: unknown) => Object.fromEntries(Object.entries(Object(each))))
    : []
}

const rotated = <T>(list: readonly T[]): T[] => [...list.slice(1), ...list.slice(0, 1)]

/** The list with some fields of each entry taken from the next one. */
function shifted(fields: Fields, name: string, ...moved: readonly string[]): Fields {
  const list = listIn(fields, name)
  const others = rotated(list)
  return {
    [name]: list.map((entry, index) => ({
      ...entry,
      ...Object.fromEntries(moved.map((field) => [field, others[index]?.[field]])),
    })),
  }
}

const variantsByKind: Readonly<Record<string, (fields: Fields) => Fields[]>> = {
  'single-choice': (fields) => listIn(fields, 'options').map(({ key }) => ({ right: key })),
  'multiple-choice': (fields) => [shifted(fields, 'options', 'right')],
  'true-false': ({ right }) => [{ right: right !== true, feedback: {} }],
  cloze: (fields) => [
    {
      blanks: listIn(fields, 'blanks').map((blank) => ({ ...blank, accepted: ['quite another word'] })),
      expectedWrong: [],
    },
  ],
  numeric: ({ decimals }) => [
    { low: 7, high: 8, shown: 7.5, decimals: decimals !== true, expectedWrong: [{ value: 3 }] },
  ],
  ordering: (fields) => [
    { items: listIn(fields, 'items').reverse() },
    { items: rotated(listIn(fields, 'items')) },
  ],
  matching: (fields) => [shifted(fields, 'pairs', 'answer', 'right')],
  categorise: (fields) => [
    shifted(fields, 'entries', 'category'),
    { entries: [...listIn({ ...shifted(fields, 'entries', 'category') }, 'entries')].reverse() },
  ],
  highlight: (fields) => {
    const pieces = Object(fields.paragraphs).flat() as readonly { readonly key: string }[]
    return pieces.map(({ key }) => ({
      spans: [{ as: 'must', pieces: [key] }],
      ...shifted(fields, 'reasons', 'right'),
    }))
  },
  'claim-rating': (fields) => {
    const [lowest] = fields.scale as readonly string[]
    return listIn(fields, 'sources').map(({ key }) => ({
      right: key,
      accept: { from: lowest, to: lowest },
    }))
  },
  corroboration: (fields) => [
    {
      claims: listIn(fields, 'claims').map((claim) => ({
        ...claim,
        stances: (claim.stances as readonly string[]).map((stance) =>
          stance === 'agrees' ? 'silent' : 'agrees',
        ),
      })),
    },
  ],
  'free-response': () => [{ criteria: [{ key: 'x', text: ['something else'], points: 2 }], model: [] }],
  'map-point': (fields) => listIn(fields, 'places').map(({ key }) => ({ place: key })),
}

const naming = ['key', 'answer', 'category', 'pieces']

/** Everything that has a name gets another one. The sources that a question compares are cited under theirs. */
function renamed(fields: Fields): Fields {
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return naming.includes(field) ? `${value}-renamed` : value
    if (Array.isArray(value)) return value.map((each) => walk(each, typeof each === 'string' ? field : ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]: [string, unknown]) => [
        name,
        isText(name, inner) || (fields.kind === 'corroboration' && name === 'sources')
          ? inner
          : walk(inner, name),
      ]),
    )
  }
  const names = new Set(keysIn(fields))
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && names.has(value) && name !== 'id'
        ? `${value}-renamed`
        : name === 'expectedWrong' || (fields.kind === 'corroboration' && name === 'sources')
          ? value
          : walk(value, name),
    ]),
  )
}

/** What stands in `right` or `text` of a pair are words, not names. */
const isText = (name: string, inner: unknown): boolean =>
  (name === 'right' || name === 'text' || name === 'left') && Array.isArray(inner)

function keysIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name === 'key' && typeof value === 'string' ? [value] : keysIn(value),
  )
}
