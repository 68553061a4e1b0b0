import { h, reactive } from 'vue'
import quizStyle from '../design/quiz.css?inline'
import { newId } from '../device/ids.ts'
import { askToPersist } from '../device/persistent-storage.ts'
import { keepAllOnPage, keptAllOnPage } from '../device/quiz-layout.ts'
import QuizRun from '../features/quiz/QuizRun.vue'
import { adoptStyle } from './adopt-style.ts'
import { holdOneRun, type HeldState } from './held-run.ts'
import { quizSources } from './quiz-sources.ts'
import { liveQuestion, mount, openRecord, pageData } from './shared.ts'

/** The quiz of a lesson. */
export async function wake(element: HTMLElement): Promise<void> {
  adoptStyle(quizStyle)
  const built = await pageData()
  const data = { ...built, sources: quizSources(built.sources, built.questions) }
  const [questions] = await Promise.all([Promise.all(data.questions.map(liveQuestion)), openRecord()])
  const state = reactive<HeldState>({ held: 'no' })
  const { hold, takeOver, end } = holdOneRun(state)

  function finished(): void {
    end()
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
