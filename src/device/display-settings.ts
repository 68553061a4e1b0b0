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
  for (const name of ['theme', 'size'] as const) {
    if (display[name] === '') delete page.dataset[name]
    else page.dataset[name] = display[name]
  }
  try {
    localStorage.setItem(key, JSON.stringify(display))
  } catch {
    // The choice holds for this page.
  }
}
