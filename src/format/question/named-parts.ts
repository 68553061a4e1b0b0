import type { RootContent } from 'mdast'
import type { Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import type { Parts } from './parts.ts'

/**
 * How a kind that names itself is parted into what is asked and what is to be answered, where its shape is that of no
 * other kind. The others (a task list, a table) are parted as always.
 */
export const namedParts: ReadonlyMap<
  string,
  (tree: Tree, body: readonly RootContent[], report: Report) => Parts | 'none'
> = new Map([
  // All of it asks; the answer is given on a map that is not written here.
  ['map-point', (_tree, body) => ({ stem: body })],
])
