/** Lesson text as the floor page has it: plain markup, no glossary, no script. */
import type { Block, Inline, RichText } from '../../src/domain/lesson/rich-text.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** What the text needs of the page around it. */
export interface TextPlaces {
  /** The number of a source on this page. */
  readonly source: (id: string) => number
  /** The markup of a gap. */
  readonly blank: (key: string) => string
}

export const inlines = (nodes: readonly Inline[], places: TextPlaces): string =>
  nodes.map((node) => inline(node, places)).join('')

function inline(node: Inline, places: TextPlaces): string {
  if (typeof node === 'string') return escape(node)
  switch (node.type) {
    case 'emphasis':
      return `<em>${inlines(node.children, places)}</em>`
    case 'strong':
      return `<strong>${inlines(node.children, places)}</strong>`
    case 'code':
      return `<code>${escape(node.text)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return `<a href="${escape(node.href.replace(/^lesson:/, '../'))}">${inlines(node.children, places)}</a>`
    case 'reference':
      return inlines(node.children, places)
    case 'citation': {
      const number = places.source(node.source)
      return `<sup><a href="#s${number}">${number}</a></sup>`
    }
    case 'blank':
      return places.blank(node.key)
  }
}

export const blocks = (nodes: RichText, places: TextPlaces): string =>
  nodes.map((node) => block(node, places)).join('')

function block(node: Block, places: TextPlaces): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlines(node.children, places)}</p>`
    case 'heading':
      return `<h${node.depth}>${inlines(node.children, places)}</h${node.depth}>`
    case 'list': {
      const items = node.items.map((item) => `<li>${tight(item, places)}`).join('')
      return node.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'quote':
      return `<blockquote>${blocks(node.children, places)}</blockquote>`
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[], tag: 'th' | 'td'): string =>
        `<tr>${cells.map((cell) => `<${tag}>${inlines(cell, places)}`).join('')}`
      const rows = node.rows.map((cells) => row(cells, 'td')).join('')
      return `<table><thead>${row(node.head, 'th')}<tbody>${rows}</table>`
    }
    case 'code-block':
      return `<pre>${escape(node.text)}</pre>`
    case 'picture':
      return `<figure><img src="${escape(node.file)}" alt="${escape(node.alt)}"><figcaption>${escape(node.credit)}</figcaption></figure>`
    case 'rule':
      return '<hr>'
  }
}

/** One paragraph alone, in a list item or a legend, needs no element of its own. */
export function tight(item: RichText, places: TextPlaces): string {
  const [only, ...rest] = item
  return only?.type === 'paragraph' && rest.length === 0
    ? inlines(only.children, places)
    : blocks(item, places)
}
