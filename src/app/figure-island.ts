import { createSSRApp } from 'vue'
import { isFigureName } from '../domain/figures/figure.ts'
import { fieldOf } from '../domain/question/response-shapes.ts'
import { liveFigures } from '../features/figures/live.ts'

const files = new Map<string, Promise<unknown>>()

/**
 * A figure stands in the page as it was drawn at build, readable without any script; this makes it answer. When its
 * code or its file cannot be had it stays as it is, and the next touch tries again.
 */
export async function wake(element: HTMLElement): Promise<void> {
  const figure: unknown = JSON.parse(element.dataset.figure ?? 'null')
  const name = fieldOf(figure, 'name')
  const load = typeof name === 'string' && isFigureName(name) ? liveFigures[name] : undefined
  if (!load) return
  const [{ live }, data] = await Promise.all([load(), fileAt(element.dataset.from ?? '')])
  const props = live.propsOf(figure, data)
  if (!props) return
  await idle()
  createSSRApp(live.component, props).mount(element)
  // For styles: what only answers a touch need not be seen before.
  element.dataset.alive = ''
}

/** An answer to a question goes first: a figure wakes when nothing else is being done. */
const idle = async (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 500 })
    else setTimeout(done)
  })

/** Figures of one name share their file. */
function fileAt(address: string): Promise<unknown> {
  const known = files.get(address)
  if (known) return known
  const coming = fetch(address).then(async (response): Promise<unknown> => response.json())
  files.set(address, coming)
  coming.catch(() => files.delete(address))
  return coming
}
