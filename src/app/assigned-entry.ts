import { wake as wakeOther } from './document.ts'

const alive = new WeakSet<Element>()

/**
 * The first script of the page for what a teacher set. It knows the one island that no other page has, and so no other page has to
 * know it, nor carry what seals, packs and reads codes.
 */
export async function wake(
  element: HTMLElement,
  button?: HTMLElement | null,
  questions?: Promise<Response> | null,
): Promise<void> {
  if (element.dataset.island !== 'assigned') {
    await wakeOther(element, button, questions)
    return
  }
  if (alive.has(element)) return
  alive.add(element)
  try {
    const { wake: wakeAssigned } = await import('./assigned-island.ts')
    await wakeAssigned(element)
  } catch (problem) {
    // The next touch tries again.
    alive.delete(element)
    throw problem
  }
}
