import { assignmentBounds } from '../assignment/assignment-schema.ts'

/**
 * The names in a pasted list: one a line, or the first cell of each row out of a table. Numbers before them and what cannot be
 * seen in them go; a name that stands there twice is two people.
 */
export function namesIn(pasted: string): string[] {
  return pasted
    .slice(0, 200_000)
    .split(/\r\n|[\r\n]/u)
    .map((line) => nameIn(line.split('\t').find((cell) => /\p{L}/u.test(cell)) ?? ''))
    .filter((name) => name !== '')
    .slice(0, assignmentBounds.roster)
}

const nameIn = (cell: string): string =>
  cell
    // Marks of direction and other controls could make one name look like another.
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\u200c' || mark === '\u200d' ? mark : ' '))
    .replace(/^\s*\d+[.)]?\s/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, assignmentBounds.name)
