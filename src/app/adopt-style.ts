/**
 * Puts a style on the page that only matters once something is alive. It travels inside the script that needs it, so there
 * is no request to wait for and no moment without it; the page's policy, which allows no foreign style, stays as it is.
 */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
