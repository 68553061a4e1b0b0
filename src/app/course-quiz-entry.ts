import { wake as wakeOther } from './document.ts'
import { gathered } from './gathered.ts'

let whole: Promise<Response> | undefined

/**
 * The first script of a course's quiz. Its data file names the lessons' data files; their questions are gathered before
 * anything wakes, and only when all are there: a run must not miss questions that it drew before.
 */
export async function wake(
  element: HTMLElement,
  button?: HTMLElement | null,
  questions?: Promise<Response> | null,
): Promise<void> {
  if (questions && !whole) {
    whole = together(questions)
    // Whoever waits for it hears of it; until somebody does, nothing has failed.
    whole.catch(() => undefined)
  }
  await wakeOther(element, button, whole)
}

/** Rejects when a file cannot be had or is not what it should be. */
const together = async (response: Promise<Response>): Promise<Response> =>
  new Response(JSON.stringify(await gathered(await (await response).json())))
