/** The sentences of a page as a voice reads them, each with its place in the page so that it can be marked. */
export interface Sentence {
  readonly text: string
  readonly range: Range
}

const block = 'p, li, h1, h2, h3, h4, dt, dd, figcaption, caption, blockquote, cite, summary'

/** What answers a touch, stands elsewhere in words, or is a number that leads to a note. */
const unread =
  'nav, .notes, .note, .question, .controls, .kicker, button, select, label, fieldset, table tbody, table thead, svg, script, style, noscript, .cite, [hidden], [aria-hidden=true], details:not([open]) > :not(summary)'

/** All sentences below an element, in the order of the page. `language` is a BCP 47 tag: sentences end by its customs. */
export function sentencesIn(root: Element, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return blocksIn(root).flatMap((texts) => {
    // A line that is broken in the file ends no sentence.
    const whole = texts.map(({ data }) => data.replace(/\s/gu, ' ')).join('')
    return [...segmenter.segment(whole)].flatMap(({ segment, index }) => {
      const text = segment.replace(/ +/gu, ' ').trim()
      if (!/[\p{L}\p{N}]/u.test(text)) return []
      const lead = segment.length - segment.trimStart().length
      return [{ text, range: rangeOver(texts, index + lead, index + segment.trimEnd().length) }]
    })
  })
}

/** Texts that belong together: those of one block, without what is not read. */
function blocksIn(root: Element): Text[][] {
  const groups: { readonly of: Element | null; readonly texts: Text[] }[] = []
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent || isUnread(parent, root)) continue
    const of = parent.closest(block)
    const last = groups.at(-1)
    if (last?.of === of) last.texts.push(node)
    else groups.push({ of, texts: [node] })
  }
  return groups.map(({ texts }) => texts)
}

const isUnread = (element: Element, root: Element): boolean => {
  const skipped = element.closest(unread)
  return skipped !== null && root.contains(skipped)
}

function rangeOver(texts: readonly Text[], start: number, end: number): Range {
  const range = document.createRange()
  let before = 0
  for (const text of texts) {
    const after = before + text.data.length
    if (start >= before && start < after) range.setStart(text, start - before)
    if (end > before && end <= after) range.setEnd(text, end - before)
    before = after
  }
  return range
}
