import type { Html } from 'mdast'
import { placeOf } from '../markdown.ts'
import type { TextContext } from './context.ts'

const comments = /^\s*(?:<!--(?:(?!-->)[^])*-->\s*)+$/u

/** HTML never gets into a lesson. A comment is a note between authors and says nothing to anybody else. */
export function reportHtml({ report, tree }: TextContext, node: Html): void {
  if (comments.test(node.value)) return
  const at = placeOf(tree, node)
  const isOpen = node.value.startsWith('<!--') && !node.value.includes('-->')
  if (isOpen) report('unclosed-comment', at, {})
  else report('raw-html', at, { tag: /^[^\n>]{0,40}>?/u.exec(node.value.trim())?.[0] ?? '' })
}
