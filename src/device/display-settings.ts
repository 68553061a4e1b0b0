import { readDisplay, type Display } from '../domain/settings/display.ts'

/** Read by the inline loader too, before the first paint. */
const key = 'blowback.display'

/** The display chosen on this device; as at first where nothing was kept, or nothing may be. */
export function keptDisplay(): Display {
  try {
    return readDisplay(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return readDisplay(null)
  }
}

/** Shows a choice at once and keeps it for later pages. Storage that is blocked costs only the memory of the choice. */
export function chooseDisplay(display: Display, page: HTMLElement = document.documentElement): void {
  const kept = JSON.stringify(display)
  page.dataset.display = kept
  try {
    localStorage.setItem(key, kept)
  } catch {
    // The choice holds for this page.
  }
}
