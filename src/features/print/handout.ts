/** Makes a sheet out of pages that are there already: the text out of a lesson's, the sources out of the course's list. */

/** What answers a touch or leads elsewhere, and what a printed lesson has in another form. */
const screenOnly =
  '.outline, .pager, .notes, .controls, .map-tools, .verdicts, button, select, script, noscript'

/**
 * A lesson's text as it goes on paper. Its checks are empty places with their ids; how they are asked on paper is for the
 * caller. Undefined when the page is not a lesson's.
 */
export function handoutOf(page: Document): HTMLElement | undefined {
  const main = page.querySelector('main.lesson')
  if (!main) return undefined
  const handout = document.createElement('div')
  handout.append(...main.cloneNode(true).childNodes)
  for (const element of handout.querySelectorAll(screenOnly)) element.remove()
  for (const check of checksIn(handout)) check.replaceChildren()
  // It stands still here: nothing in it is to come alive.
  for (const island of handout.querySelectorAll('[data-island]')) island.removeAttribute('data-island')
  for (const link of handout.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  return handout
}

export const checksIn = (handout: Element): HTMLElement[] => [
  ...handout.querySelectorAll<HTMLElement>('.question'),
]

/** The sources of a lesson's page by their ids, in the order of their numbers. */
export const citedOn = (page: Document): string[] =>
  [...page.querySelectorAll('.notes li')].map(({ id }) => id.replace(/^source-/, ''))

/** The looks that only some pages have, by their names: those of its figures. Taken from the text of a page as it was built. */
export const looksIn = (html: string): ReadonlyMap<string, string> =>
  new Map([...html.matchAll(look)].map(([, name = '', style = '']) => [name, style]))
const look = /<style data-look="([\w-]+)">([^]*?)<\/style>/g

/** Sources as the course's list has them, whole, with their addresses written out: paper cannot be followed. */
export function fullSources(list: Document, ids: readonly string[], title: string): HTMLElement | undefined {
  if (ids.length === 0) return undefined
  const section = document.createElement('section')
  section.className = 'full-sources'
  const heading = document.createElement('h2')
  heading.textContent = title
  const items = document.createElement('ol')
  for (const id of ids) items.append(sourceItem(list.getElementById(`source-${id}`)))
  section.append(heading, items)
  return section
}

function sourceItem(entry: Element | null): HTMLElement {
  const item = document.createElement('li')
  item.append(...(entry?.cloneNode(true).childNodes ?? []))
  for (const link of item.querySelectorAll('a')) link.replaceWith(link.getAttribute('href') ?? '')
  return item
}
