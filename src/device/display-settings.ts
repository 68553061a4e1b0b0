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

/**
 * Shows a display at once, and keeps nothing: for what was kept, read and perhaps mended. The font stays as it is on this
 * page: another one would move what is being read.
 */
export function showDisplay(display: Display, page: HTMLElement = document.documentElement): void {
  page.dataset.display = JSON.stringify({ ...display, font: shownDisplay(page).font })
}

/** Shows a choice at once and keeps it for later pages. Storage that is blocked costs only the memory of the choice. */
export function chooseDisplay(display: Display, page: HTMLElement = document.documentElement): void {
  showDisplay(display, page)
  try {
    localStorage.setItem(key, JSON.stringify(display))
  } catch {
    // The choice holds for this page.
  }
}

/** Tells of every choice, wherever on the page it was made. */
export function onDisplay(listener: (display: Display) => void, page = document.documentElement): void {
  new MutationObserver(() => listener(shownDisplay(page))).observe(page, {
    attributeFilter: ['data-display'],
  })
}

function shownDisplay(page: HTMLElement): Display {
  try {
    return readDisplay(JSON.parse(page.dataset.display ?? 'null'))
  } catch {
    return readDisplay(null)
  }
}
