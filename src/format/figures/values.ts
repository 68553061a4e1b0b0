import type { AttributeValue } from '../block-attributes.ts'

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
