import { wake as wakeDesk } from './desk/desk-island.ts'

/*
 * The first script of the teacher's desk, from a build of its own (tools/desk-build.ts): the desk, and the corner that
 * every page has. Nothing of it is ever loaded by a learner's page.
 */
const alive = new WeakSet<Element>()

export async function wake(element: HTMLElement): Promise<void> {
  if (alive.has(element)) return
  alive.add(element)
  try {
    if (element.dataset.island === 'desk') await wakeDesk(element)
    else await (await import('./status-island.ts')).wake(element)
  } catch (problem) {
    // The next touch tries again.
    alive.delete(element)
    throw problem
  }
}
