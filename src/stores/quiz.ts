import { defineStore } from 'pinia'
import { computed } from 'vue'
import { runsOf } from '../domain/learning/runs.ts'
import type { Question } from '../domain/question/question.ts'
import { useRecord } from './record.ts'
import { useRun } from './run.ts'

/** What only a quiz does with its run: begin, go about, flag, finish. Answering is `useRun`'s, as in the text. */
export const useQuiz = defineStore('quiz', () => {
  const record = useRecord()
  const store = useRun()
  const runs = computed(() => (store.scope ? runsOf(record.progress, store.scope) : []))

  /** Starts a run with these questions in this order. Earlier runs stay on record. */
  async function begin(questions: readonly Question[], seed: string): Promise<void> {
    if (!store.scope) return
    await record.open()
    store.sessions.clear()
    await record.keep([store.startWith(questions, store.scope, seed)])
  }

  /** Goes on with a run that is on record. */
  function choose(id: string): void {
    if (store.chosenRun === id) return
    store.sessions.clear()
    store.chosenRun = id
  }

  async function openQuestion(id: string): Promise<void> {
    store.restartClock(id)
    const { run } = store
    if (run && run.current !== id)
      await record.keep([{ type: 'question-opened', run: run.run, question: id }])
  }

  async function flag(id: string, flagged: boolean): Promise<void> {
    if (store.run) await record.keep([{ type: 'flag-set', run: store.run.run, question: id, flagged }])
  }

  async function finish(): Promise<void> {
    const { run } = store
    if (run && run.finishedAt === undefined) await record.keep([{ type: 'run-finished', run: run.run }])
  }

  return { runs, begin, choose, openQuestion, flag, finish }
})
