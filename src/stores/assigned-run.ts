import { defineStore } from 'pinia'
import { deliveredOrder, type AskedItem } from '../domain/assigned/delivery.ts'
import type { GivenAnswer } from '../domain/assigned/hand-in.ts'
import type { LearningEvent, ShownQuestion } from '../domain/learning/learning-event.ts'
import { lastAnswer } from '../domain/learning/run-summary.ts'
import type { AnyKind } from '../domain/question/question.ts'
import { useQuiz } from './quiz.ts'
import { useRecord } from './record.ts'
import { useRun } from './run.ts'
import { answerTo, plain, shownIn } from './session.ts'

/** An item of an assignment with the kind that asks it here. */
export interface AskedKind {
  readonly item: AskedItem
  readonly kind: AnyKind
}

/** What a run that a teacher set does beside what every quiz does: begin in its own order, and end with all answers at once. */
export const useAssignedRun = defineStore('assigned-run', () => {
  const store = useRun()
  const quiz = useQuiz()
  const record = useRecord()

  /** Starts a run. Where nobody has said yet what was right, it goes on from what was handed in before. */
  async function begin(
    asked: readonly AskedKind[],
    { shuffle, seed, goesOn }: { readonly shuffle: boolean; readonly seed: string; readonly goesOn: boolean },
  ): Promise<void> {
    const [before] = goesOn ? quiz.runs : []
    const items = deliveredOrder(
      asked.map(({ item }) => item),
      shuffle,
      seed,
    )
    await quiz.begin(
      items.map(({ question }) => question),
      seed,
    )
    const { run } = store
    if (!run || !before) return
    const drafts = items.flatMap(({ question: { id, edition } }): LearningEvent[] => {
      const { response, edition: answered } = before.drafts.get(id) ?? lastAnswer(before, id) ?? {}
      if (response === undefined || answered !== edition) return []
      return [{ type: 'draft-kept', run: run.run, question: id, edition, response: plain(response) }]
    })
    if (drafts.length > 0) await record.keep(drafts)
  }

  /** The answers as they stand on screen; of a question that is being tried once more and still empty, the last that was given. */
  function given(asked: readonly AskedKind[]): GivenAnswer[] {
    return asked.flatMap(({ item, kind }) => {
      const session = store.sessions.get(item.question.id)
      if (!session) return []
      const { prompt } = session
      const isEmpty = JSON.stringify(session.response) === JSON.stringify(kind.blankResponse(prompt))
      const last = isEmpty && store.run ? lastAnswer(store.run, item.question.id) : undefined
      return [{ asked: item, prompt, response: plain(last ? last.response : session.response) }]
    })
  }

  /** Ends the run. Answers that nobody has checked are graded and kept now, all together. */
  async function finish(asked: readonly AskedKind[]): Promise<void> {
    const { run } = store
    if (!run || run.finishedAt !== undefined) return
    store.keepDrafts()
    const answers = asked.flatMap(({ item, kind }) => answerOf(run.run, item, kind))
    await record.keep(
      [...answers.map(({ event }) => event), { type: 'run-finished', run: run.run }],
      answers.map(({ shown }) => shown),
    )
  }

  function answerOf(
    run: string,
    { question }: AskedItem,
    kind: AnyKind,
  ): { readonly event: LearningEvent; readonly shown: ShownQuestion }[] {
    const session = store.sessions.get(question.id)
    if (!session || session.verdict || store.run?.answers.has(question.id) === true) return []
    const verdict = kind.grade(question, plain(session.response))
    if (verdict.state !== 'graded') return []
    // How long it took goes along with what is handed in; here nobody counted.
    const event = answerTo(session, verdict, { run, attempt: 1, timeTaken: 0 })
    return [{ event, shown: shownIn(session) }]
  }

  return { begin, given, finish }
})
