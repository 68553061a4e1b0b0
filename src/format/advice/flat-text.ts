import type { Nodes } from 'mdast'
import type { Place } from '../../questions/material.ts'
import type { Tree } from '../markdown.ts'

/** The words of a paragraph in one string, and where each of them stands in the file. */
export interface FlatText {
  readonly text: string
  placeAt(from: number, to: number): Place
}

interface Run {
  /** Where it begins in the flat text, and in the file. */
  readonly from: number
  readonly at: number
}

/** Flattens a node. Citations and comments are no words; a blank is one. */
export function flatText(tree: Tree, node: Nodes): FlatText {
  const runs: Run[] = []
  let text = ''
  const add = (words: string, from: Nodes): void => {
    runs.push({ from: text.length, at: tree.start + (from.position?.start.offset ?? 0) })
    text += words
  }
  const walk = (inner: Nodes): void => {
    if (inner.type === 'text') add(inner.value.replace(/\n/gu, ' '), inner)
    else if (inner.type === 'inlineCode') add('x'.repeat(inner.value.length), inner)
    else if (inner.type === 'break') add(' ', inner)
    else if (inner.type === 'blank') add('…', inner)
    else if ('children' in inner) inner.children.forEach(walk)
  }
  walk(node)
  const offsetOf = (index: number): number => {
    const run = runs.findLast(({ from }) => from <= index)
    return run ? run.at + index - run.from : tree.start
  }
  return {
    text,
    placeAt: (from, to) => ({ start: offsetOf(from), end: offsetOf(Math.max(from, to - 1)) + 1 }),
  }
}
