import { createSSRApp } from 'vue'
import { foundOf, type Findings } from '../features/search/found.ts'
import { textAtFragment } from '../features/search/page-text.ts'
import SearchPanel from '../features/search/SearchPanel.vue'
import { isSearchFile, openSearch, type Search } from '../features/search/search-index.ts'

/** How many places are shown: more than anybody looks through, and no more pages than are quickly read. */
const mostShown = 20

/** A course's search comes alive; its index is fetched now, and the pages of what is found when it is found. */
export function wake(element: HTMLElement): Promise<void> {
  const course = new URL('../', location.href).pathname
  const pages = new Map<string, Promise<Document | undefined>>()
  let opened: Promise<Search> | undefined
  const search = (): Promise<Search> => {
    opened ??= open(`${course}search.json`)
    opened.catch(() => (opened = undefined))
    return opened
  }
  const textAt = async (href: string): Promise<string> => {
    const [path = '', fragment = ''] = href.split('#')
    const coming = pages.get(path) ?? pageAt(course + path)
    pages.set(path, coming)
    const page = await coming
    // What could not be had may be there the next time.
    if (!page) pages.delete(path)
    return page ? textAtFragment(page, fragment) : ''
  }
  const find = async (query: string): Promise<Findings> => {
    const hits = (await search())(query)
    const shown = hits.slice(0, mostShown).map((hit) => foundOf(hit, course, textAt))
    return { found: await Promise.all(shown), count: hits.length }
  }
  // In the address, so that the back button brings it again; after the #, so that no server hears of it.
  const onLeave = (query: string, best?: string): void => {
    history.replaceState(null, '', `#q=${encodeURIComponent(query)}`)
    if (best !== undefined) location.href = best
  }
  hearSlash(element)
  void search().catch(() => null)
  const kept = new URLSearchParams(location.hash.slice(1)).get('q') ?? ''
  createSSRApp(SearchPanel, { find, kept, onLeave }).mount(element)
  return Promise.resolve()
}

async function open(address: string): Promise<Search> {
  const response = await fetch(address)
  const data: unknown = await response.json()
  if (!isSearchFile(data)) throw new Error('The index of this course cannot be read.')
  return openSearch(data)
}

async function pageAt(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? parsed(await response.text()) : undefined
  } catch {
    return undefined
  }
}

/** A page as it was fetched. The looks of its figures go first: this page's own policy does not know them, and would complain. */
const parsed = (html: string): Document =>
  new DOMParser().parseFromString(html.replace(/<style\b[^]*?<\/style>/g, ''), 'text/html')

/** Here the key leads to the field, and not to this page once more. */
function hearSlash(element: HTMLElement): void {
  const listen = (event: KeyboardEvent): void => {
    const field = element.querySelector('input')
    if (event.key !== '/' || event.target === field) return
    event.preventDefault()
    event.stopImmediatePropagation()
    field?.focus()
    field?.select()
  }
  addEventListener('keydown', listen, true)
}
