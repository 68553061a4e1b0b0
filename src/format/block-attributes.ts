import { chartTypes, isFigureName } from '../domain/figures/figure.ts'
import { claimVerdicts, confidences } from '../domain/lesson/reference.ts'
import { demands } from '../domain/question/question.ts'
import { namedKinds } from '../questions/reading.ts'
import type { Place } from '../questions/material.ts'
import type { BlockHead } from './block-head.ts'
import { idFrom, idPattern } from './keys.ts'
import { nearest } from './nearest.ts'
import type { Report } from './report.ts'

interface AttributeRule {
  readonly required?: true
  /** The words that it may be; any text without. */
  readonly values?: readonly string[]
}

type Rules = Readonly<Record<string, AttributeRule>>

const required = { required: true } as const

/** What some kinds of question alone have in their braces. */
export const kindAttributes: readonly string[] = [
  'claim',
  'accept',
  'cut',
  'interested',
  'characters',
  'scale',
  'place',
  'within',
  'map',
]

const questionRules = {
  '#id': required,
  objective: required,
  demand: { values: demands },
  see: {},
  unit: {},
  shuffle: { values: ['no'] },
  kind: { values: namedKinds },
  ...Object.fromEntries(kindAttributes.map((name) => [name, {}])),
} satisfies Rules

const rulesOf: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  ['check', questionRules],
  ['question', questionRules],
  ['known', { confidence: { required: true, values: confidences } }],
  ['claim', { '#id': required, verdict: { required: true, values: claimVerdicts } }],
  ['voices', { '#id': required, question: required }],
  ['timeline', { '#id': {}, from: {}, to: {}, tags: {}, caption: {} }],
  ['actors', { '#id': {}, focus: {}, period: {}, caption: {} }],
  [
    'chart',
    {
      '#id': {},
      data: required,
      type: { required: true, values: chartTypes },
      from: {},
      to: {},
      caption: {},
    },
  ],
  ['map', { '#id': {}, places: {}, distance: {}, caption: {} }],
  ['source', { '#id': required, source: required, asks: {} }],
])

/** The blocks that a lesson may have. */
export const blockNames: readonly string[] = [...rulesOf.keys()].filter((name) => !isFigureName(name))

export interface AttributeValue {
  readonly value: string
  readonly at: Place
}

export type AttributeValues = ReadonlyMap<string, AttributeValue>

/** A block's attributes by name, after all that is wrong with them has been reported; undefined for an unknown block. */
export function readHead(head: BlockHead, report: Report): AttributeValues | undefined {
  const rules = rulesOf.get(head.name)
  if (!rules) {
    report('unknown-block', head.namePlace, { name: head.name, near: nearest(head.name, blockNames) })
    return undefined
  }
  const values = new Map<string, AttributeValue>()
  for (const { name, value, at, valueAt } of head.attributes) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    const known = Object.keys(rules)
    if (!rule) report('unknown-attribute', at, { name, block: head.name, known, near: nearest(name, known) })
    else if (name === '#id' && !idPattern.test(value))
      report('malformed-id', valueAt, { name: value, instead: idFrom(value) })
    else if (rule.values && !rule.values.includes(value))
      report('wrong-attribute', valueAt, {
        name,
        value,
        known: rule.values,
        near: nearest(value, rule.values),
      })
    if (rule) values.set(name, { value, at: valueAt })
  }
  for (const [name, rule] of Object.entries(rules))
    if (rule.required && !values.get(name)?.value)
      report('missing-attribute', head.at, { name, block: head.name })
  return values
}
