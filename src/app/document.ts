import feedback from '../design/feedback.css?inline'
import { adoptStyle } from './adopt-style.ts'
import { islands } from './islands.ts'
import { expectData } from './shared.ts'

adoptStyle(feedback)

/**
 * The first script of every page, started by the inline loader. An island is markup that Vue made at build; it comes
 * alive once, and what was pressed before it was alive is pressed again.
 */
const alive = new WeakMap<Element, { ready: boolean; pressed: Set<HTMLElement> }>()

export async function wake(
  element: HTMLElement,
  button?: HTMLElement | null,
  questions?: Promise<Response> | null,
): Promise<void> {
  if (questions) expectData(questions)
  const known = alive.get(element)
  if (known) {
    if (!known.ready && button) known.pressed.add(button)
    return
  }
  const island = { ready: false, pressed: new Set(button ? [button] : []) }
  alive.set(element, island)
  const load = islands[element.dataset.island ?? '']
  if (!load) return
  await (await load()).wake(element)
  island.ready = true
  for (const pressed of island.pressed) pressed.click()
}
