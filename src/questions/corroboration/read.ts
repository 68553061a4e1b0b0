import { plainText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults } from '../item-faults.ts'
import type { Cell, KindReader, QuestionFault, QuestionMaterial, Reading } from '../material.ts'
import { sharedFields } from '../material.ts'
import { stances, type CorroborationQuestion, type Stance } from './schema.ts'

/** A table: claims down, sources across, and in each cell what the source does to the claim. */
function readQuestion(material: QuestionMaterial): Reading<CorroborationQuestion> {
  const { answers } = material
  if (answers.shape !== 'table') return { faults: [{ code: 'corroboration-columns', at: answers.at }] }
  const [, ...columns] = answers.head.cells
  const last = columns.at(-1)
  const hasFeedback = last !== undefined && last.source === undefined && isFeedback(last, material.language)
  const heads = hasFeedback ? columns.slice(0, -1) : columns
  const stray = heads.find(
    ({ source }, column) =>
      source === undefined || heads.findIndex((head) => head.source?.id === source.id) < column,
  )
  if (stray || heads.length < 2)
    return { faults: [{ code: 'corroboration-columns', at: stray?.at ?? answers.head.at }] }

  const faults: QuestionFault[] = attributeFaults(material, { also: ['interested'] })
  const { interested, unknown } = interestedIn(material, heads)
  faults.push(...unknown)
  const claims: CorroborationQuestion['claims'][number][] = []
  for (const { cells, at } of answers.rows) {
    const [claim, ...rest] = cells
    if (!claim) continue
    const row = heads.map((_, column): Stance | undefined => {
      const cell = rest[column]
      const written = cell ? plainText(cell.text).trim() : ''
      const stance = stances.find((each) => each === written.toLowerCase())
      if (!stance) faults.push({ code: 'unknown-stance', at: cell?.at ?? at, about: written })
      return stance
    })
    const remark = hasFeedback ? rest[heads.length] : undefined
    const said = row.filter((stance) => stance !== undefined)
    if (said.length === row.length)
      claims.push({ key: claim.key, text: claim.text, stances: said, ...feedbackOf(remark) })
  }
  const named = answers.rows.flatMap(({ cells }) => cells[0] ?? [])
  faults.push(...itemFaults(named, answers.at, 1))
  return {
    question: {
      ...sharedFields(material),
      kind: 'corroboration',
      sources: heads.flatMap((head) => {
        const { source } = head
        if (!source) return []
        const words = head.text.filter((node) => typeof node === 'string' || node.type !== 'citation')
        const name = plainText(words).trim() === '' ? [source.name] : words
        return [{ key: source.id, name, ...(interested.has(source.id) && { interested: true as const }) }]
      }),
      claims,
    },
    faults,
  }
}

/** The sources that `interested` names; those that it names and the table does not have are faults. */
function interestedIn(
  { attributes }: QuestionMaterial,
  heads: readonly Cell[],
): { readonly interested: ReadonlySet<string>; readonly unknown: readonly QuestionFault[] } {
  const written = attributes.get('interested')
  const ids = written?.value.split(',').map((id) => id.trim()) ?? []
  const known = new Set(heads.map(({ source }) => source?.id))
  return {
    interested: new Set(ids),
    unknown: ids
      .filter((id) => !known.has(id))
      .flatMap((about) =>
        written ? [{ code: 'interested-not-compared' as const, at: written.at, about }] : [],
      ),
  }
}

/** The word is fixed in English; elsewhere a last column without a source can mean nothing else. */
function isFeedback(cell: Cell, language: string): boolean {
  return !language.startsWith('en') || plainText(cell.text).trim().toLowerCase() === 'feedback'
}

function feedbackOf(
  cell: Cell | undefined,
): Pick<CorroborationQuestion['claims'][number], 'feedback'> | undefined {
  return cell && plainText(cell.text).trim() !== ''
    ? { feedback: [{ type: 'paragraph', children: cell.text }] }
    : undefined
}

export const corroborationReader: KindReader = {
  kind: 'corroboration',
  isNamed: true,
  fits: ({ answers }) => answers.shape === 'table',
  readQuestion,
}
