import { h, reactive } from 'vue'
import quizStyle from '../design/quiz.css?inline'
import { newId } from '../device/ids.ts'
import { askToPersist } from '../device/persistent-storage.ts'
import { keepAllOnPage, keptAllOnPage } from '../device/quiz-layout.ts'
import { holdRun, type RunHold } from '../device/run-lock.ts'
import QuizRun from '../features/quiz/QuizRun.vue'
import { adoptStyle } from './adopt-style.ts'
import { quizSources } from './quiz-sources.ts'
import { liveQuestion, mount, openRecord, pageData } from './shared.ts'

interface State {
  /** Whether this tab may write the run on screen. */
  held: 'no' | 'here' | 'elsewhere'
}

/** The quiz of a lesson. */
export async function wake(element: HTMLElement): Promise<void> {
  adoptStyle(quizStyle)
  const built = await pageData()
  const data = { ...built, sources: quizSources(built.sources, built.questions) }
  const [questions] = await Promise.all([Promise.all(data.questions.map(liveQuestion)), openRecord()])
  const state = reactive<State>({ held: 'no' })
  let holding: string | undefined
  let hand: RunHold | undefined

  const heard = {
    onLost: () => {
      state.held = 'elsewhere'
      hand = undefined
    },
  }

  async function hold(run: string): Promise<void> {
    if (holding === run) return
    letGo()
    holding = run
    settle(await holdRun(run, heard))
  }
  async function takeOver(): Promise<void> {
    if (holding === undefined) return
    const offered = hand ?? (await holdRun(holding, heard))
    settle(offered.held ? offered : await offered.takeOver())
  }
  function settle(result: RunHold): void {
    state.held = result.held ? 'here' : 'elsewhere'
    hand = result
  }
  function letGo(): void {
    if (hand?.held) hand.release()
  }
  function finished(): void {
    letGo()
    holding = undefined
    state.held = 'no'
    // The first finished quiz is a record worth keeping: from here on the browser should not throw it away unasked.
    void askToPersist()
  }

  const quiz = {
    render: () =>
      h(QuizRun, {
        data,
        questions,
        newSeed: newId,
        hold,
        held: state.held,
        takeOver: () => void takeOver(),
        keptAllOnPage: keptAllOnPage(),
        onFinished: finished,
        onLayout: keepAllOnPage,
      }),
  }
  mount(quiz, element, {}, { fresh: true, data })
}
