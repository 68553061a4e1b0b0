import type { RootContent } from 'mdast'
import { plainText } from '../domain/lesson/rich-text.ts'
import type { TextPage } from '../domain/lesson/text-page.ts'
import { openFile, type SourceFile } from './course/source-file.ts'
import type { Finding } from './finding.ts'
import { slugOf } from './keys.ts'
import { linesOf } from './lines.ts'
import { parseMarkdown } from './markdown.ts'
import { namesIn } from './names.ts'
import { readBlocks, readTitle } from './text/blocks.ts'
import type { TextContext } from './text/context.ts'

const nothing = (): void => undefined

/**
 * Reads a text of the app itself with the eyes that read lessons: a title, what it is about, and sections. Undefined when it is
 * not of that shape; what a lesson's prose may not hold is a finding here, too.
 *
 * @param pictures the names that its pictures may have
 */
export function readTextPage(
  file: SourceFile,
  pictures: ReadonlySet<string>,
  findings: Finding[],
): TextPage | undefined {
  const opened = openFile(file, findings, false)
  if (!opened) return undefined
  const { source, report } = opened
  const tree = parseMarkdown(linesOf(source.text))
  const context: TextContext = {
    report,
    language: 'en',
    tree,
    pictures,
    // It has no course, so it can name nothing of one.
    names: namesIn(new Map()),
    fragmentFor: (title) => slugOf(title),
    takeId: nothing,
    noteClaim: nothing,
    knowClaim: nothing,
    noteVerdict: nothing,
    noteFragment: nothing,
    noteLesson: nothing,
    noteSee: nothing,
    advice: { texts: nothing, question: nothing, finish: nothing },
  }
  const [title, stand, ...rest] = tree.children
  if (title?.type !== 'heading' || title.depth !== 1 || stand?.type !== 'paragraph') return undefined
  const starts = rest.flatMap((node, index) => (isSection(node) ? [index] : []))
  if (starts[0] !== 0) return undefined
  return {
    title: plainText(readTitle(context, title).title),
    stand: plainText(readBlocks(context, [stand])),
    sections: starts.flatMap((start, index) => {
      const [head, ...nodes] = rest.slice(start, starts[index + 1])
      if (head?.type !== 'heading') return []
      const { id, title: words } = readTitle(context, head)
      return [{ id, title: plainText(words), text: readBlocks(context, nodes) }]
    }),
  }
}

const isSection = (node: RootContent): boolean => node.type === 'heading' && node.depth === 2
