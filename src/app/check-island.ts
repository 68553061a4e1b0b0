import { pageSeed } from '../domain/question/page-seed.ts'
import CheckIsland from '../features/reading/CheckIsland.vue'
import { useRun } from '../stores/run.ts'
import { nativeInputs } from './native-inputs.ts'
import { liveQuestion, mount, openRecord, pageData, pinia } from './shared.ts'

/** A question in the text. What was chosen while it slept is its first response. */
export async function wake(element: HTMLElement): Promise<void> {
  const data = await pageData()
  const question = data.questions.find(({ id }) => id === element.id)
  if (!question) return
  const { live } = await liveQuestion(question)
  const run = useRun(pinia)
  run.meet(question, live.kind, pageSeed(question))
  const given = live.fromInputs?.(nativeInputs(element))
  mount(CheckIsland, element, { question, live, see: data.see[question.id]?.href }, { data })
  // After mounting, which wants to find the page as it was built.
  run.restore(question.id)
  if (given !== undefined) run.respond(question.id, given)
  // Not before: answering comes first, remembering right after it.
  requestIdle(() => void openRecord())
}

/** Safari has no idle callback; a turn of the loop is as near as it comes. */
function requestIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else setTimeout(work)
}
