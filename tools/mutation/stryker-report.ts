import * as v from 'valibot'
import type { Mutant } from './survivors.ts'

const place = v.object({ line: v.number(), column: v.number() })
const report = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.string(),
      mutants: v.array(
        v.object({
          status: v.string(),
          replacement: v.optional(v.string(), ''),
          coveredBy: v.optional(v.array(v.string())),
          location: v.object({ start: place, end: place }),
        }),
      ),
    }),
  ),
})

/** The mutants in the text of Stryker's JSON report. */
export function mutantsIn(text: string): Mutant[] {
  const { files } = v.parse(report, JSON.parse(text))
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants.map(({ status, replacement, coveredBy, location: { start, end } }) => {
      const inside = lines.slice(start.line - 1, end.line)
      const last = inside.length - 1
      const cut = inside.map((line, index) =>
        line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
      )
      return {
        file,
        line: lines[start.line - 1]?.trim() ?? '',
        code: onOneLine(cut.join('\n')),
        becomes: onOneLine(replacement),
        status,
        covered: coveredBy?.length,
      }
    })
  })
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
