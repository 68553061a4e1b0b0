import * as v from 'valibot'

import type { Entries } from '../envelope/entries.ts'
import { referenceLists, type Block, type Inline, type RichText } from './rich-text.ts'
import { isSafeHref, isSafePath } from './safe-href.ts'

type Node<Type> = Entries<Extract<Exclude<Inline, string> | Block, { readonly type: Type }>>

const word = v.pipe(v.string(), v.nonEmpty())
const children = v.array(v.lazy((): v.GenericSchema<unknown, Inline> => inline))
const blocks = v.array(v.lazy((): v.GenericSchema<unknown, Block> => block))

// Told apart by `type` and not tried one after the other: trying would take time exponential in the depth.
const inline: v.GenericSchema<unknown, Inline> = v.union([
  v.string(),
  v.variant('type', [
    v.object({ type: v.picklist(['emphasis', 'strong']), children } satisfies Node<'emphasis' | 'strong'>),
    v.object({ type: v.literal('code'), text: v.string() } satisfies Node<'code'>),
    v.object({ type: v.literal('break') } satisfies Node<'break'>),
    v.object({
      type: v.literal('link'),
      href: v.pipe(v.string(), v.check(isSafeHref)),
      children,
    } satisfies Node<'link'>),
    v.object({
      type: v.literal('reference'),
      list: v.picklist(referenceLists),
      id: word,
      children,
    } satisfies Node<'reference'>),
    v.object({
      type: v.literal('citation'),
      source: word,
      place: v.exactOptional(v.string()),
    } satisfies Node<'citation'>),
    v.object({ type: v.literal('blank'), key: word } satisfies Node<'blank'>),
  ]),
])

const block: v.GenericSchema<unknown, Block> = v.variant('type', [
  v.object({ type: v.literal('paragraph'), id: v.exactOptional(word), children } satisfies Node<'paragraph'>),
  v.object({
    type: v.literal('heading'),
    depth: v.picklist([3, 4]),
    id: word,
    children,
  } satisfies Node<'heading'>),
  v.object({
    type: v.literal('list'),
    ordered: v.boolean(),
    start: v.exactOptional(v.pipe(v.number(), v.integer())),
    items: v.array(blocks),
  } satisfies Node<'list'>),
  v.object({ type: v.literal('quote'), children: blocks } satisfies Node<'quote'>),
  v.object({
    type: v.literal('table'),
    head: v.array(children),
    rows: v.array(v.array(children)),
  } satisfies Node<'table'>),
  v.object({ type: v.literal('code-block'), text: v.string() } satisfies Node<'code-block'>),
  v.object({
    type: v.literal('picture'),
    file: v.pipe(v.string(), v.check(isSafePath)),
    alt: v.string(),
    credit: v.string(),
  } satisfies Node<'picture'>),
  v.object({ type: v.literal('rule') } satisfies Node<'rule'>),
])

/** A line of text from outside, as of an option or a heading. */
export const inlinesSchema: v.GenericSchema<unknown, readonly Inline[]> = shallow(children)

/** A text from outside: a data file, an assignment, a submission. Links and pictures are judged again. */
export const richTextSchema: v.GenericSchema<unknown, RichText> = shallow(blocks)

/** Refuses what is nested deeper than any lesson could be, before recursion runs out of stack on it. */
function shallow<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T> {
  return v.pipe(
    v.unknown(),
    v.check((data) => isShallow(data, 64)),
    schema,
  )
}

function isShallow(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return true
  return levels > 0 && Object.values(data).every((value) => isShallow(value, levels - 1))
}
