import type { List, ListItem } from 'mdast'
import type { Group } from '../../questions/material.ts'
import { keyOf } from '../keys.ts'
import { placeOf } from '../markdown.ts'
import type { TextContext } from '../text/context.ts'
import { readInlines } from '../text/inlines.ts'
import { takeKey } from '../text/trailing-key.ts'
import { readItems } from './items.ts'

/** Categories, in bold, each over the list of what belongs there. */
export function readGroups(context: TextContext, list: List): Group[] {
  return list.children.flatMap((node) => readGroup(context, node) ?? [])
}

function readGroup(context: TextContext, node: ListItem): Group | undefined {
  const [first, ...rest] = node.children.filter((child) => child.type !== 'html')
  const at = placeOf(context.tree, first ?? node)
  const { nodes, key } = takeKey(context, first?.type === 'paragraph' ? first.children : [])
  const [name, ...more] = nodes.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const lists = rest.filter((child) => child.type === 'list')
  if (name?.type !== 'strong' || more.length > 0 || rest.length > 1 || lists.length < rest.length) {
    context.report('category-not-bold', at, {})
    return undefined
  }
  const text = readInlines(context, name.children)
  return {
    at,
    key: key ?? keyOf(text),
    text,
    items: lists.flatMap((items) => readItems(context, items, false)),
  }
}
