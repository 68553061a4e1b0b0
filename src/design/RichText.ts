import { h, inject, type FunctionalComponent, type InjectionKey, type VNode, type VNodeChild } from 'vue'
import type { Block, Inline, ReferenceList, RichText as Text } from '../domain/lesson/rich-text.ts'
import * as m from '../messages/generated/messages.js'

/** Where the words and citations of a page lead. */
export interface TextLinks {
  /** The entry of a reference list, on the course's glossary page. */
  readonly entry: (list: ReferenceList, id: string) => string
  /** The number that stands for a source on this page, and where it is described; undefined when it is not cited here. */
  readonly source: (id: string) => { readonly number: number; readonly href: string } | undefined
}
export const textLinks: InjectionKey<TextLinks> = Symbol('text links')
const noLinks: TextLinks = { entry: (list, id) => `#${list}-${id}`, source: () => undefined }

interface Props {
  readonly text: Text | readonly Inline[]
}
type Slots = { blank?: (blank: { name: string }) => VNodeChild }

/** Draws lesson text. */
export const RichText: FunctionalComponent<Props, [], Slots> = (props, { slots }) => {
  const links = inject(textLinks, noLinks)
  const inlines = (nodes: readonly Inline[]): VNodeChild[] => nodes.map(inline)
  const blocks = (nodes: readonly Block[]): VNodeChild[] => nodes.map(block)

  function inline(node: Inline): VNodeChild {
    if (typeof node === 'string') return node
    switch (node.type) {
      case 'emphasis':
        return h('em', inlines(node.children))
      case 'strong':
        return h('strong', inlines(node.children))
      case 'code':
        return h('code', node.text)
      case 'break':
        return h('br')
      case 'link':
        return h(
          'a',
          { href: node.href, rel: node.href.startsWith('http') ? 'external noreferrer' : undefined },
          inlines(node.children),
        )
      case 'reference':
        return h('a', { class: 'term', href: links.entry(node.list, node.id) }, inlines(node.children))
      case 'citation':
        return citation(node.source, node.place)
      case 'blank':
        return slots.blank?.({ name: node.key }) ?? '______'
    }
  }

  function citation(source: string, place: string | undefined): VNode | undefined {
    const known = links.source(source)
    if (!known) return undefined
    const where = place === undefined ? '' : `, ${place}`
    const label = m.source_label({ number: known.number }) + where
    return h(
      'sup',
      { class: 'cite' },
      h('a', { href: known.href, 'aria-label': label }, `${known.number}${where}`),
    )
  }

  function block(node: Block): VNodeChild {
    switch (node.type) {
      case 'paragraph':
        return h('p', { id: node.id }, inlines(node.children))
      case 'heading':
        return h(`h${node.depth}`, { id: node.id }, inlines(node.children))
      case 'list':
        return h(
          node.ordered ? 'ol' : 'ul',
          node.start === undefined || node.start === 1 ? {} : { start: node.start },
          node.items.map((item) => h('li', tight(item))),
        )
      case 'quote':
        return h('blockquote', blocks(node.children))
      case 'table':
        return h('table', [
          h(
            'thead',
            h(
              'tr',
              node.head.map((cell) => h('th', { scope: 'col' }, inlines(cell))),
            ),
          ),
          h(
            'tbody',
            node.rows.map((row) =>
              h(
                'tr',
                row.map((cell) => h('td', inlines(cell))),
              ),
            ),
          ),
        ])
      case 'code-block':
        return h('pre', h('code', node.text))
      case 'picture':
        return h('figure', [h('img', { src: node.file, alt: node.alt }), h('figcaption', node.credit)])
      case 'rule':
        return h('hr')
    }
  }

  /** A list item of one paragraph needs no paragraph of its own. */
  function tight(item: Text): VNodeChild[] {
    const [only, ...rest] = item
    return only?.type === 'paragraph' && rest.length === 0 ? inlines(only.children) : blocks(item)
  }

  return props.text.map((node) => (isBlock(node) ? block(node) : inline(node)))
}
RichText.props = ['text']

const inlineTypes: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'code',
  'break',
  'link',
  'reference',
  'citation',
  'blank',
])

function isBlock(node: Block | Inline): node is Block {
  return typeof node !== 'string' && !inlineTypes.has(node.type)
}
