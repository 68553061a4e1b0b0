import { inlineNodes } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, feedbackFaults, itemFaults, oneRightFaults, optionOf } from '../item-faults.ts'
import {
  sharedFields,
  type Answers,
  type KindReader,
  type QuestionFault,
  type QuestionMaterial,
  type Reading,
  type Run,
} from '../material.ts'
import { cutText, type CutAt } from './cut.ts'
import type { HighlightQuestion } from './schema.ts'

type Marked = Extract<Answers, { shape: 'marked' }>
type Span = HighlightQuestion['spans'][number]

/** A text with marks, and after it perhaps reasons to choose from. */
function readQuestion(material: QuestionMaterial): Reading<HighlightQuestion> {
  const { answers } = material
  if (answers.shape !== 'marked')
    return { faults: [{ code: 'shape-of-kind', at: material.at, about: 'highlight' }] }
  const { reasons, at } = answers
  const cut = material.attributes.get('cut')
  const cutAt: CutAt = cut?.value === 'clauses' ? 'clauses' : 'sentences'
  const { paragraphs, spans, faults } = readText(answers, cutAt)
  if (cut && cut.value !== 'clauses') faults.push({ code: 'unwanted-attribute', at: cut.at, about: 'cut' })
  if (!spans.some(({ as }) => as === 'must')) faults.push({ code: 'nothing-to-highlight', at })
  if (paragraphs.flat().length < 2) faults.push({ code: 'too-few-items', at, about: '2' })
  faults.push(...attributeFaults(material, { also: ['cut'] }))
  if (reasons.length > 0)
    faults.push(...oneRightFaults(reasons, at), ...itemFaults(reasons, at, 2), ...feedbackFaults(reasons))
  return {
    question: {
      ...sharedFields(material),
      kind: 'highlight',
      paragraphs,
      spans,
      reasons: reasons.map((item) => ({ ...optionOf(item), right: item.box === 'ticked' })),
    },
    faults,
  }
}

/** Pieces count through the text: their keys say where they stand and nothing of what they are. */
function readText(
  { paragraphs: written }: Marked,
  cutAt: CutAt,
): Pick<HighlightQuestion, 'paragraphs' | 'spans'> & { readonly faults: QuestionFault[] } {
  const faults: QuestionFault[] = []
  const piecesOf = new Map<Run, string[]>()
  let count = 0
  const paragraphs = written.map((runs) => {
    for (const run of runs) if (!isPlain(run)) faults.push({ code: 'text-not-markable', at: run.at })
    return cutText(runs, cutAt).map(({ text, runs: within }) => {
      const key = `piece-${(count += 1)}`
      for (const run of within) piecesOf.set(run, [...(piecesOf.get(run) ?? []), key])
      // A mark shares its pieces with nothing else.
      if (within.size > 1)
        for (const run of within)
          if (run.mark) faults.push({ code: 'mark-within-sentence', at: run.at, about: unitOf(cutAt) })
      return { key, text }
    })
  })
  const spans = written.flat().flatMap((run): Span[] => {
    const pieces = piecesOf.get(run)
    if (!run.mark || !pieces) return []
    const { as, why } = run.mark
    return [{ as, pieces, ...(why === undefined ? {} : { feedback: paragraphOf(why) }) }]
  })
  return { paragraphs, spans, faults }
}

const unitOf = (cutAt: CutAt): string => (cutAt === 'clauses' ? 'a clause' : 'a sentence')
const paragraphOf = (text: string): Span['feedback'] & object => [{ type: 'paragraph', children: [text] }]

/** Pieces are buttons, and a button holds no link. */
function isPlain({ text }: Run): boolean {
  return [...inlineNodes(text)].every(
    (node) => typeof node === 'string' || !['link', 'reference', 'citation', 'blank'].includes(node.type),
  )
}

export const highlightReader: KindReader = {
  kind: 'highlight',
  isNamed: true,
  fits: ({ answers }) => answers.shape === 'marked',
  readQuestion,
}
