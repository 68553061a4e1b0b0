import type { RootContent } from 'mdast'
import type { LessonBlock } from '../../domain/lesson/lesson.ts'
import type { BlockPiece } from '../cut.ts'
import { keyOf } from '../keys.ts'
import { placeOf, writtenAs } from '../markdown.ts'
import { readBlocks } from '../text/blocks.ts'
import type { TextContext } from '../text/context.ts'
import { readInlines } from '../text/inlines.ts'
import { takeKey } from '../text/trailing-key.ts'

type Voice = Extract<LessonBlock, { type: 'voices' }>['voices'][number]

/** Voices, each under a heading `### Who says it {#key}`. */
export function readVoices(context: TextContext, { head }: BlockPiece): readonly Voice[] {
  const { report, tree } = context
  const starts = tree.children.flatMap((node, index) => (isVoice(context, node) ? [index] : []))
  const before = tree.children.slice(0, starts[0])
  if (readBlocks(context, before).length > 0)
    report('text-before-voices', placeOf(tree, before[0] ?? noNode), {})
  if (starts.length < 2) report('too-few-voices', head.at, {})

  const keys = new Set<string>()
  return starts.map((start, index): Voice => {
    const [heading = noNode, ...nodes] = tree.children.slice(start, starts[index + 1])
    const taken = takeKey(context, heading.type === 'heading' ? heading.children : [])
    const title = readInlines(context, taken.nodes)
    const key = taken.key ?? keyOf(title)
    if (keys.has(key)) report('duplicate-voice', placeOf(tree, heading), { key })
    keys.add(key)
    const text = readBlocks(context, nodes)
    if (title.length === 0 || text.length === 0)
      report('empty-block', placeOf(tree, heading), { name: 'voice' })
    return { key, title, text }
  })
}

const noNode: RootContent = { type: 'thematicBreak' }

function isVoice({ tree }: TextContext, node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 3 && writtenAs(tree, node).startsWith('#')
}
