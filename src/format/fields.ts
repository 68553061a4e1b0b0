import * as v from 'valibot'
import { nearest } from './nearest.ts'
import type { Report } from './report.ts'
import type { Yaml, YamlPath } from './yaml-reading.ts'

/**
 * Fields as a file may have them. A schema's message completes "`name` is …"; unknown names are findings, since a field
 * that is spelled wrongly would be ignored in silence.
 */
export type Fields = Readonly<Record<string, v.GenericSchema>>

type Read<F extends Fields> = v.InferOutput<v.StrictObjectSchema<F, undefined>>

/** Checks the mapping at `path` against `fields`; every mismatch is reported where it stands. */
export function readFields<F extends Fields>(
  fields: F,
  yaml: Yaml,
  path: YamlPath,
  label: string,
  report: Report,
): Read<F> | undefined {
  const data = path.reduce<unknown>(step, yaml.data)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const expected = 'a list of lines `name: value`'
    report('wrong-value', yaml.valueAt(path), { name: label, expected, hint: undefined })
    return undefined
  }
  const result = v.safeParse(v.strictObject(fields), data)
  for (const issue of result.issues ?? []) reportIssue(issue, fields, yaml, path, report)
  return result.success ? result.output : undefined
}

function reportIssue(
  issue: v.BaseIssue<unknown>,
  fields: Fields,
  yaml: Yaml,
  path: YamlPath,
  report: Report,
): void {
  const steps = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  )
  const place = [...path, ...steps]
  const name = steps.filter((key) => typeof key === 'string').join('.')
  const isObject = issue.type === 'strict_object'
  if (isObject && issue.expected === 'never') {
    const known = steps.length === 1 ? Object.keys(fields) : []
    report('unknown-field', yaml.keyAt(place), { name, near: nearest(name, known) })
  } else if (isObject && issue.received === 'undefined') {
    const field = steps.length === 1 ? fields[name] : undefined
    const missing = field && v.safeParse(field, undefined).issues?.[0].message
    report('missing-field', yaml.valueAt(place), {
      name: String(steps.at(-1)),
      expected: missing ?? 'required',
    })
  } else {
    const onKey = issue.path?.at(-1)?.origin === 'key'
    const at = onKey ? yaml.keyAt(place) : yaml.valueAt(place)
    report('wrong-value', at, { name, expected: issue.message, hint: quotesHint(issue) })
  }
}

/** YAML reads `1979` as a number and `no` as a word; who meant a text has to say so. */
function quotesHint({ expected, input }: v.BaseIssue<unknown>): string | undefined {
  if (expected !== 'string') return undefined
  return typeof input === 'number' || typeof input === 'boolean'
    ? `if it is a text, write "${input}"`
    : undefined
}

function step(data: unknown, key: string | number): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
}
