/** What is no text of its place: marks of sources, labels, questions, and what tells about a source or an event. */
const apart = 'sup, .label, .about, .note, [data-island], nav, figure, script'
const lines = 'p, li, td, th, h3, h4, div, blockquote'

/**
 * The words that stand at a fragment of a page, up to the next one. They are read from the page, so that the text of a
 * course is on a device once.
 */
export function textAtFragment(page: Document, fragment: string): string {
  if (fragment === '') return page.querySelector('main .stand')?.textContent ?? ''
  const place = page.getElementById(fragment)
  if (!place) return ''
  const parts: Element[] = place.matches('h2, h3, h4') ? [] : [place]
  if (!place.matches('li'))
    for (let next = place.nextElementSibling; next?.id === ''; next = next.nextElementSibling)
      parts.push(next)
  return parts
    .map((part) => (part.matches(apart) ? '' : wordsIn(part)))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function wordsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || node.matches(apart)) return ''
  // The name of an entry, or the date and title of an event, stand above what is shown of it.
  if (node.matches('li > b:first-child, .events > li > b:first-child + p')) return ''
  const words = [...node.childNodes].map(wordsIn).join('')
  return node.matches(lines) ? ` ${words} ` : words
}
