import * as m from '../messages/generated/messages.js'

/**
 * Words and citations open their note beside the line that called it (below it on a narrow page). One note is open at a
 * time; Escape, its button or a second touch closes it and gives the focus back. The text of a note stands once, on the
 * glossary page or the sources page, and is taken from there; without it the link leads there as any link does.
 */
let open: { readonly link: HTMLAnchorElement; readonly note: HTMLElement } | undefined
const pages = new Map<string, Promise<Document>>()

export function openNotesBesideText(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.term, .cite a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const again = open?.link === link
    close(false)
    if (!again) void show(link)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) close(true)
  })
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const content = await contentOf(link).catch(() => undefined)
  const block = link.closest('p, li, blockquote, td, h2, h3, .option, legend')
  if (!content || !block) {
    location.assign(link.href)
    return
  }
  close(false)
  const note = document.createElement('aside')
  note.className = 'note'
  note.tabIndex = -1
  note.setAttribute('aria-label', m.note_label())
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet'
  button.textContent = m.note_close()
  button.addEventListener('click', () => close(true))
  note.append(...content, button)
  const anchor = block.closest('table, fieldset, ul, ol') ?? block
  anchor.after(note)
  // On a wide page the note stands in the margin, at the height of the line that called it.
  const text = note.closest<HTMLElement>('.text')
  if (text)
    note.style.insetBlockStart = `${link.getBoundingClientRect().top - text.getBoundingClientRect().top}px`
  link.setAttribute('aria-expanded', 'true')
  open = { link, note }
  note.focus({ preventScroll: true })
}

/** The note's own nodes, from the page that has it whole. Rejects when that page cannot be had. */
async function contentOf(link: HTMLAnchorElement): Promise<Node[]> {
  const id = decodeURIComponent(link.hash.slice(1))
  const at = id.startsWith('source-') ? sourcesAddress() : link.pathname
  let page = pages.get(at)
  if (!page) {
    page = pageAt(at)
    pages.set(at, page)
    page.catch(() => pages.delete(at))
  }
  const entry = (await page).getElementById(id) ?? document.getElementById(id)
  if (!entry) throw new Error(`There is no entry called ${id}.`)
  return [...entry.childNodes].map((node) => document.importNode(node, true))
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

const sourcesAddress = (): string =>
  document.querySelector<HTMLAnchorElement>('.site nav a[href$="/sources/"]')?.pathname ?? location.pathname

function close(giveBack: boolean): void {
  if (!open) return
  const { link, note } = open
  open = undefined
  note.remove()
  link.removeAttribute('aria-expanded')
  if (giveBack) link.focus({ preventScroll: true })
}
