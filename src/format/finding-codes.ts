import { adviceCodes } from './codes/advice-codes.ts'
import { blockCodes } from './codes/block-codes.ts'
import { fileCodes } from './codes/file-codes.ts'
import { questionCodes } from './codes/question-codes.ts'
import type { Rule } from './codes/rule.ts'
import { textCodes } from './codes/text-codes.ts'

/** Every code, with its severity and its words. `tests/findings` has an example of each. */
export const findingCodes = {
  ...fileCodes,
  ...blockCodes,
  ...textCodes,
  ...questionCodes,
  ...adviceCodes,
} as const

export type FindingCode = keyof typeof findingCodes

/** The words that a code's sentences are made of. */
export type FindingValues = {
  readonly [C in FindingCode]: Parameters<(typeof findingCodes)[C]['message']>[0] &
    Parameters<(typeof findingCodes)[C]['hint']>[0]
}

/** The same table, so typed that a code and its words can be looked up together. */
const rules: { readonly [C in FindingCode]: Rule<FindingValues[C]> } = findingCodes

export function describe<C extends FindingCode>(
  code: C,
  values: FindingValues[C],
): { readonly severity: 'error' | 'advice'; readonly message: string; readonly hint: string | undefined } {
  const rule: Rule<FindingValues[C]> = rules[code]
  return { severity: rule.severity, message: rule.message(values), hint: rule.hint(values) }
}
