import type { AttributeValue, AttributeValues } from '../block-attributes.ts'
import type { Report } from '../report.ts'

/** The parts of a value that are divided by commas, each with its place. */
export function listIn(written: AttributeValue | undefined): AttributeValue[] {
  if (!written) return []
  return [...written.value.matchAll(/[^,]+/gu)].flatMap((match) => {
    const value = match[0].trim()
    if (value === '') return []
    const start = written.at.start + match.index + (match[0].length - match[0].trimStart().length)
    return [{ value, at: { start, end: start + value.length } }]
  })
}

/** The first and last year to show, where they are given. */
export function yearsIn(
  values: AttributeValues,
  report: Report,
): { readonly from: number | undefined; readonly to: number | undefined } {
  const from = yearIn(values.get('from'), 'from', report)
  const to = yearIn(values.get('to'), 'to', report)
  if (from !== undefined && to !== undefined && to < from)
    report('ends-before-it-begins', values.get('to')?.at ?? { start: 0, end: 0 }, {
      from: `${from}`,
      to: `${to}`,
    })
  return { from, to }
}

function yearIn(written: AttributeValue | undefined, name: string, report: Report): number | undefined {
  if (!written) return undefined
  if (/^\d{4}$/u.test(written.value)) return Number(written.value)
  report('wrong-attribute', written.at, {
    name,
    value: written.value,
    known: ['a year such as 1947'],
    near: undefined,
  })
  return undefined
}
