import { searchAddress } from './pages/site.ts'

/** `?` opens the sheet of keys and `/` the search of the course, on every page and wherever nothing is being typed. */
export function hearKeys(course: string | undefined): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === '?') {
      event.preventDefault()
      void import('./key-sheet.ts').then(({ openKeySheet }) => openKeySheet())
    } else if (event.key === '/' && course !== undefined) {
      event.preventDefault()
      location.href = searchAddress(import.meta.env.BASE_URL, course)
    }
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]')
