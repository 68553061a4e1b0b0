/** How many elements a page has as it is written, scripts off: its start tags. Text in scripts and styles does not count. */
export function elementsIn(html: string): number {
  const body = html.slice(html.indexOf('<body')).replace(/(<script\b[^>]*>)[^]*?(<\/script>)/g, '$1$2')
  return [...body.replace(/<!--[^]*?-->/g, '').matchAll(/<[a-z][^\s/>]*/gi)].length
}
