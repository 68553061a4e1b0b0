/**
 * Text as a lesson holds it: a small, safe subset of Markdown's tree. There is no raw HTML in it, so nothing that an
 * author writes can become script. A plain string is plain text.
 */
export type Inline =
  | string
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  /**
   * `href` has passed the allow-list of schemes: https, http, mailto, a fragment or a path. In a compiled lesson it can
   * also name another lesson (`lesson-href.ts`), until a page is made of it.
   */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A word that a reference list explains: `[the ISI](actor:isi)`. */
  | {
      readonly type: 'reference'
      readonly list: ReferenceList
      readonly id: string
      readonly children: readonly Inline[]
    }
  /** `[^hrw-2001,p.23]`: a source, and where in it. */
  | { readonly type: 'citation'; readonly source: string; readonly place?: string }
  /** A gap to fill; what belongs in it is the question's key and never stands here. */
  | { readonly type: 'blank'; readonly key: string }

export type Block =
  /** `id` where the author named it (`{#kayani}` at its end), so that a question can lead back to it. */
  | { readonly type: 'paragraph'; readonly id?: string; readonly children: readonly Inline[] }
  | {
      readonly type: 'heading'
      readonly depth: 3 | 4
      readonly id: string
      readonly children: readonly Inline[]
    }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly start?: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | {
      readonly type: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly type: 'code-block'; readonly text: string }
  | { readonly type: 'picture'; readonly file: string; readonly alt: string; readonly credit: string }
  | { readonly type: 'rule' }

export type RichText = readonly Block[]

/** The lists of `reference/` that a link can point into, by the scheme that authors write. */
export const referenceLists = ['term', 'actor', 'place', 'event', 'misconception'] as const
export type ReferenceList = (typeof referenceLists)[number]

/** The words of a text without its marks; blanks read as `…`. For titles, labels, counts and search. */
export function plainText(text: RichText | readonly Inline[] | Inline | Block): string {
  if (typeof text === 'string') return text
  if (!isOne(text)) return text.map(plainText).join(text.every(isBlock) ? '\n' : '')
  switch (text.type) {
    case 'code':
    case 'code-block':
      return text.text
    case 'break':
      return ' '
    case 'blank':
      return '…'
    case 'citation':
    case 'rule':
      return ''
    case 'picture':
      return text.alt
    case 'list':
      return text.items.map((item) => plainText(item)).join('\n')
    case 'table':
      return [text.head, ...text.rows].map((row) => row.map((cell) => plainText(cell)).join(' ')).join('\n')
    case 'quote':
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'reference':
      return plainText(text.children)
  }
}

function isOne(text: RichText | readonly Inline[] | Inline | Block): text is Exclude<Inline, string> | Block {
  return !Array.isArray(text)
}

const blockTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'quote',
  'table',
  'code-block',
  'picture',
  'rule',
])

function isBlock(node: Inline | Block): boolean {
  return typeof node !== 'string' && blockTypes.has(node.type)
}

/** Every inline node of a text, in reading order, containers before what they hold. */
export function* inlineNodes(text: RichText | readonly Inline[]): Generator<Inline> {
  for (const node of text) {
    if (typeof node === 'string') yield node
    else if (node.type === 'list') for (const item of node.items) yield* inlineNodes(item)
    else if (node.type === 'table')
      for (const row of [node.head, ...node.rows]) for (const cell of row) yield* inlineNodes(cell)
    else {
      if (isInline(node)) yield node
      if ('children' in node) yield* inlineNodes(node.children)
    }
  }
}

function isInline(node: Inline | Block): node is Inline {
  return !isBlock(node)
}
