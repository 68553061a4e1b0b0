import { createApp, h, reactive } from 'vue'
import { textLinks } from '../../../src/design/RichText.ts'
import type { AnyKind, GradedVerdict, Question, RemarkCode } from '../../../src/domain/question/question.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { allKinds } from '../../../src/questions/all-kinds.ts'
import type { Example } from '../../../src/questions/example.ts'
import QuestionCard from '../../../src/questions/QuestionCard.vue'
import type { LiveKind } from '../../../src/questions/view.ts'
import { loadLive } from '../../../src/questions/views.ts'

// Every sheet of the app at once, those that travel inside scripts included.
import.meta.glob(['../../../src/design/*.css', '!**/print.css'], { eager: true })

interface Shown {
  readonly response: unknown
  readonly verdict?: GradedVerdict | null
  readonly remarks?: readonly RemarkCode[]
  readonly locked?: boolean
  readonly hinted?: boolean
  readonly earlier?: string
  readonly saved?: { readonly text: string; readonly trouble: boolean }
}

const kept = { text: say.saved_on_device(), trouble: false }

/** The states that the issue names, and what else a card can say. */
function statesOf(kind: AnyKind, { question, responses }: Example): Record<string, Shown> {
  const blank = kind.blankResponse(kind.promptFor(question, question.id))
  const graded = (response: unknown): GradedVerdict | null => {
    const verdict = kind.grade(question, response)
    return verdict.state === 'graded' ? verdict : null
  }
  const missing = kind.grade(question, responses.incomplete)
  const checked = (response: unknown): Shown => ({ response, verdict: graded(response), saved: kept })
  return {
    untouched: { response: blank },
    begun: { response: responses.incomplete, hinted: true, saved: { text: say.saving(), trouble: false } },
    told: {
      response: responses.incomplete,
      remarks: missing.state === 'incomplete' ? missing.remarks : [],
      saved: { text: say.trouble_full(), trouble: true },
    },
    right: checked(responses.right),
    ...(responses.partly === undefined ? {} : { partly: checked(responses.partly) }),
    wrong: checked(responses.wrong),
    locked: { response: responses.incomplete, locked: true },
    restored: {
      response: responses.right,
      earlier: say.answered_right({ date: '21 November 2026' }),
    },
  }
}

function show(live: LiveKind, kind: AnyKind, example: Example, state: string, shown: Shown): void {
  // A page has each id once, also this one.
  const question: Question = { ...example.question, id: `${example.question.id}-${state}` }
  const place = document.createElement('section')
  place.className = 'question'
  place.dataset.state = state
  place.dataset.kind = kind.name
  document.querySelector('main')?.append(place)
  const current = reactive({ response: shown.response })
  const app = createApp({
    render: () =>
      h(QuestionCard, {
        prompt: kind.promptFor(question, question.id),
        live,
        response: current.response,
        verdict: shown.verdict ?? null,
        revealed: live.steps?.reveal(question, current.response),
        remarks: shown.remarks ?? [],
        locked: shown.locked ?? false,
        label: question.id,
        hint: {
          offered: question.hint !== undefined,
          text: shown.hinted === true ? (question.hint ?? null) : null,
        },
        explanation: question.explanation,
        see: '#main',
        saved: shown.saved ?? { text: '', trouble: false },
        earlier: shown.earlier ?? null,
        onRespond: (response: unknown) => (current.response = response),
      }),
  })
  app.provide(textLinks, { entry: () => '#main', source: () => ({ number: 1, href: '#main' }) })
  app.mount(place)
}

document.documentElement.dir = new URLSearchParams(location.search).get('dir') ?? 'ltr'
document.documentElement.classList.add('js')
for (const { kind, examples } of allKinds) {
  const live = await loadLive(kind.name)
  if (!live) throw new Error(`There is no view of the kind ${kind.name}.`)
  for (const example of examples)
    for (const [state, shown] of Object.entries(statesOf(kind, example)))
      show(live, kind, example, state, shown)
}
document.documentElement.dataset.done = 'yes'
