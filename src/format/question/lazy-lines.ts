import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { type Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import { linesOfNode } from '../text/leftovers.ts'

/** Lines that Markdown takes into the quote above them although they do not begin with `>`. */
export function reportLazyLines(tree: Tree, nodes: readonly Nodes[], report: Report): void {
  for (const node of nodes)
    visit(node, 'blockquote', (quote) => {
      for (const { text, start, index } of linesOfNode(tree, quote))
        if (index > 0 && !/^[ \t]*>/u.test(text)) {
          const indent = text.length - text.trimStart().length
          report('lazy-line', { start: start + indent, end: start + text.length }, {})
        }
      return SKIP
    })
}
