import { wake as wakeOther } from './document.ts'

const alive = new WeakMap<Element, { ready: boolean; pressed: HTMLElement | null | undefined }>()

/**
 * The first script of a guide for teachers. It knows one island that no other page has, a lesson's key, and so no other
 * page has to know it. Of a key nothing is fetched before its button is pressed.
 */
export async function wake(
  element: HTMLElement,
  button?: HTMLElement | null,
  questions?: Promise<Response> | null,
): Promise<void> {
  if (element.dataset.island !== 'lesson-key') {
    await wakeOther(element, button, questions)
    return
  }
  const known = alive.get(element)
  if (known) {
    if (!known.ready && button) known.pressed = button
    return
  }
  const island = { ready: false, pressed: button }
  alive.set(element, island)
  try {
    const { wake: wakeKey } = await import('./key-island.ts')
    wakeKey(element)
  } catch (problem) {
    // The next touch tries again.
    alive.delete(element)
    throw problem
  }
  island.ready = true
  island.pressed?.click()
}
