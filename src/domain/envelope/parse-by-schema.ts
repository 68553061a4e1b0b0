import { type GenericSchema, safeParse } from 'valibot'
import type { Parse } from './migration-chain.ts'

/** A schema as a version's parser. Why it did not fit is of no use to anybody who meets a damaged record, so it stops at once. */
export function parseBySchema<T>(schema: GenericSchema<unknown, T>): Parse<T> {
  return (data) => {
    const result = safeParse(schema, data, { abortEarly: true })
    return result.success ? result.output : undefined
  }
}
