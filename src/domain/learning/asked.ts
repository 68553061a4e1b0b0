import { safeParse } from 'valibot'
import { richTextSchema } from '../lesson/rich-text-schema.ts'
import { plainText } from '../lesson/rich-text.ts'
import { fieldOf } from '../question/response-shapes.ts'
import type { ShownQuestion } from './learning-event.ts'

/** What was asked, in a line, as the record has it; also of a kind of question that this version does not know. */
export function askedIn({ prompt }: ShownQuestion): { readonly kind: string; readonly text: string } {
  const kind = fieldOf(prompt, 'kind')
  const stem = safeParse(richTextSchema, fieldOf(prompt, 'stem'))
  // What stands before the question itself is a source or a situation.
  return {
    kind: typeof kind === 'string' ? kind : '',
    text: stem.success ? plainText(stem.output.slice(-1)) : '',
  }
}
