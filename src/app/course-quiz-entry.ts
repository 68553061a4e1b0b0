import { gather, isGatheredData } from '../domain/lesson/gathered-data.ts'
import { wake as wakeOther } from './document.ts'

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
async function together(response: Promise<Response>): Promise<Response> {
  const text = await (await response).text()
  const data: unknown = JSON.parse(text)
  // While lessons are being written, the data come whole.
  if (!isGatheredData(data)) return new Response(text)
  const files = await Promise.all(
    data.parts.map(async ({ href }): Promise<unknown> => (await fetch(href)).json()),
  )
  const page = gather(data, files)
  if (!page) throw new Error('The questions of a lesson cannot be read.')
  return new Response(JSON.stringify(page))
}
