import type { CorroborationResponse, Stance } from './schema.ts'

/** Names a cell of the table. Keys of sources are ids, which have no colon. */
export const cellKey = (claim: string, source: string): string => `${claim}:${source}`

/** What was said of a source and a claim; undefined where that is nothing yet, or no word that there is. */
export function stanceIn({ cells }: CorroborationResponse, key: string): Stance | undefined {
  const said = Object.hasOwn(cells, key) ? cells[key] : undefined
  return said === 'agrees' || said === 'contradicts' || said === 'silent' ? said : undefined
}
