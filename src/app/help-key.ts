/** `?` opens the sheet of keys, on every page and wherever nothing is being typed. */
export function openHelpByKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    void import('./key-sheet.ts').then(({ openKeySheet }) => openKeySheet())
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]')
