import { wake as wakeOther } from './document.ts'

const asked = new WeakSet<Element>()

/**
 * The first script of a guide for teachers. It knows one island that no other page has, a lesson's key, and so no other
 * page has to know it. Nothing of a key is fetched before its button is pressed.
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
  if (!button || asked.has(element)) return
  asked.add(element)
  try {
    const { wake: wakeKey } = await import('./key-island.ts')
    wakeKey(element)
  } catch (problem) {
    asked.delete(element)
    throw problem
  }
  button.click()
}
