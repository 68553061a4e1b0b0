import { defineStore } from 'pinia'
import { computed, reactive, ref, watch } from 'vue'
import type { LearningEvent, RunScope, ShownQuestion } from '../domain/learning/learning-event.ts'
import type { RunProgress } from '../domain/learning/progress.ts'
import { openRun } from '../domain/learning/runs.ts'
import type { AnyKind, Question } from '../domain/question/question.ts'
import { useRecord } from './record.ts'
import { answerTo, freshSession, plain, shownIn, startOf, type Session } from './session.ts'

export interface RunSurroundings {
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number
  readonly newId: () => string
}

interface Known {
  readonly question: Question
  readonly kind: AnyKind
}

/** How long a person may type before a half-filled answer is kept, in milliseconds. */
const draftPause = 400

// Long because: what is on screen, the run and the record meet here and nowhere else.

/** The run of questions on this page: those in the text of a lesson, or its quiz. */
export const useRun = defineStore('run', () => {
  const record = useRecord()
  const scope = ref<RunScope | null>(null)
  const sessions = reactive(new Map<string, Session>())
  const known = new Map<string, Known>()
  const shownSince = new Map<string, number>()
  const pauses = new Map<string, ReturnType<typeof setTimeout>>()
  let world: RunSurroundings = { elapsed: () => 0, newId: () => '' }

  /** The run that answers go to: chosen, or the newest that is not finished. */
  const chosenRun = ref<string | null>(null)
  const run = computed<RunProgress | undefined>(() => {
    if (!scope.value) return undefined
    const chosen = chosenRun.value === null ? undefined : record.progress.runs.get(chosenRun.value)
    return chosen ?? openRun(record.progress, scope.value)
  })

  function open(at: RunScope, surroundings: RunSurroundings): void {
    scope.value = at
    world = surroundings
  }

  /** Makes a question answerable; `seed` is what its order on screen is drawn from. */
  function meet(question: Question, kind: AnyKind, seed: string): void {
    if (sessions.get(question.id)?.seed === seed) return
    known.set(question.id, { question, kind })
    sessions.set(question.id, freshSession(question, kind, seed))
    shownSince.set(question.id, world.elapsed())
  }

  /** Brings a session to what the record holds, unless the person has gone beyond it on this page. */
  function restore(id: string): void {
    const session = sessions.get(id)
    const { question, kind } = known.get(id) ?? {}
    const current = run.value
    if (!session || !question || !kind || !current) return
    session.hintTaken = current.hints.has(id)
    const draft = current.drafts.get(id)
    const answer = current.answers.get(id)?.at(-1)
    const latest = draft ?? answer
    if (!latest) return
    session.changed = latest.edition !== question.edition
    const response = kind.readResponse(latest.response)
    if (session.changed || response === undefined) return
    session.response = response
    session.remarks = []
    session.saved = 'saved'
    session.verdict = null
    session.earlier = null
    if (draft || !answer) return
    const verdict = kind.grade(question, response)
    if (verdict.state !== 'graded') return
    // In the text feedback would push the page about; in a quiz the question is all there is.
    if (current.scope.part === 'quiz') session.verdict = verdict
    else session.earlier = { verdict, at: answer.at }
  }

  /** Events that begin a run, when none is open: answers in the text need no start button. */
  function starting(): LearningEvent[] {
    // A run that was begun here may be known to nobody else yet, not even to the record.
    if (run.value || chosenRun.value !== null || !scope.value) return []
    const questions = [...known.values()].map(({ question }) => question)
    return [startWith(questions, scope.value, world.newId())]
  }

  /** The event that begins a run; from now on answers go to that run. */
  function startWith(questions: readonly Question[], at: RunScope, seed: string): LearningEvent {
    chosenRun.value = world.newId()
    return startOf(chosenRun.value, at, questions, seed)
  }

  async function keep(
    id: string,
    events: (run: string) => LearningEvent[],
    shown?: ShownQuestion,
  ): Promise<void> {
    const session = sessions.get(id)
    if (!session) return
    session.saved = 'saving'
    const { response, verdict } = session
    // Whether a run is open is known only once the record is.
    await record.open()
    const start = starting()
    const runId = run.value?.run ?? chosenRun.value
    if (runId === null) return
    const saved = await record.keep([...start, ...events(runId)], shown ? [shown] : [])
    if (!saved) session.saved = 'failed'
    // What is kept may be older than what is on screen: of that nothing has been said yet.
    else if (session.response === response && session.verdict === verdict && !pauses.has(id))
      session.saved = 'saved'
  }

  function respond(id: string, response: unknown): void {
    const session = sessions.get(id)
    if (!session || session.verdict) return
    session.response = response
    session.remarks = []
    session.earlier = null
    session.saved = 'saving'
    clearTimeout(pauses.get(id))
    pauses.set(
      id,
      setTimeout(() => void keepDraft(id), draftPause),
    )
  }

  async function keepDraft(id: string): Promise<void> {
    if (!pauses.delete(id)) return
    const session = sessions.get(id)
    if (!session) return
    const { edition } = session.prompt
    const response = plain(session.response)
    await keep(id, (run) => [{ type: 'draft-kept', run, question: id, edition, response }])
  }

  /** Keeps every half-filled answer at once: the page is being left. */
  function keepDrafts(): void {
    for (const [id, pause] of pauses) {
      clearTimeout(pause)
      void keepDraft(id)
    }
  }

  /** Grades what is on screen and keeps it; a response that is not complete is told so instead. */
  async function check(id: string): Promise<void> {
    const session = sessions.get(id)
    const { question, kind } = known.get(id) ?? {}
    if (!session || !question || !kind || session.verdict) return
    const verdict = kind.grade(question, plain(session.response))
    if (verdict.state === 'incomplete') {
      session.remarks = verdict.remarks
      return
    }
    clearTimeout(pauses.get(id))
    pauses.delete(id)
    session.verdict = verdict
    session.earlier = null
    session.remarks = []
    session.retrying = false
    session.changed = false
    const timeTaken = Math.round(world.elapsed() - (shownSince.get(id) ?? world.elapsed()))
    const attempt = (): number => (run.value?.answers.get(id)?.length ?? 0) + 1
    await keep(
      id,
      (runId) => [answerTo(session, verdict, { run: runId, attempt: attempt(), timeTaken })],
      shownIn(session),
    )
  }

  /** A further try: the answer stays on record, the question is open again. */
  function retry(id: string): void {
    const session = sessions.get(id)
    const { kind } = known.get(id) ?? {}
    if (!session || !kind) return
    session.response = kind.blankResponse(session.prompt)
    session.verdict = null
    session.earlier = null
    session.saved = 'nothing'
    session.retrying = true
    shownSince.set(id, world.elapsed())
  }

  /** Opens the feedback of an answer from an earlier visit. */
  function review(id: string): void {
    const session = sessions.get(id)
    if (!session?.earlier) return
    session.verdict = session.earlier.verdict
    session.earlier = null
  }

  async function takeHint(id: string): Promise<void> {
    const session = sessions.get(id)
    if (!session) return
    session.hintTaken = true
    await keep(id, (run) => [{ type: 'hint-taken', run, question: id }])
  }

  /** A question comes back on screen: its time counts from now. */
  function restartClock(id: string): void {
    shownSince.set(id, world.elapsed())
  }

  /** What another tab, or the journal once it is open, knows more than this page. */
  watch(
    () => record.progress,
    () => {
      for (const [id, session] of sessions) {
        // What once failed went along with a later attempt.
        if (session.saved === 'failed' && record.unsavedCount === 0) session.saved = 'saved'
        const touched =
          pauses.has(id) || session.retrying || session.saved === 'saving' || session.saved === 'failed'
        if (!touched && !session.verdict && !session.earlier) restore(id)
      }
    },
  )

  return {
    scope,
    run,
    chosenRun,
    sessions,
    open,
    meet,
    restore,
    respond,
    keepDrafts,
    check,
    retry,
    review,
    takeHint,
    startWith,
    restartClock,
    questionOf: (id: string) => known.get(id)?.question,
  }
})
