import { inlineNodes, type RichText } from '../lesson/rich-text.ts'
import type { Question } from './question.ts'
import { fieldOf } from './response-shapes.ts'

/** Every text of a question that is shown only after an answer, wherever its kind keeps it. */
export function hiddenTexts(question: Question): RichText[] {
  const texts: RichText[] = [question.hint ?? [], question.explanation]
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [field, inner] of Object.entries(value)) {
      if (isFeedback(field, inner)) texts.push(inner)
      else walk(inner)
    }
  }
  walk(question)
  texts.push(...Object.values(Object(fieldOf(question, 'feedback'))).filter(isText))
  return texts
}

const isText = (value: unknown): value is RichText => Array.isArray(value)
const isFeedback = (field: string, value: unknown): value is RichText => field === 'feedback' && isText(value)

/** The texts of a question that are seen before an answer: what is asked, and the sources that it compares. */
export function askedTexts(question: Question): RichText[] {
  const children = comparedIn(question).map((source) => ({ type: 'citation' as const, source }))
  return [question.stem, [{ type: 'paragraph', children }]]
}

/** Of one kind only: the sources to choose from in another are answers, and their keys are nobody's but its own. */
function comparedIn(question: Question): string[] {
  const sources = question.kind === 'corroboration' ? fieldOf(question, 'sources') : undefined
  if (!Array.isArray(sources)) return []
  return sources.map((source) => fieldOf(source, 'key')).filter((key) => typeof key === 'string')
}

/** The sources that texts cite, in the order in which they are first cited. */
export function citedIn(texts: readonly RichText[]): string[] {
  const cited = new Set<string>()
  for (const text of texts)
    for (const node of inlineNodes(text))
      if (typeof node !== 'string' && node.type === 'citation') cited.add(node.source)
  return [...cited]
}
