import { createSSRApp, h, ref } from 'vue'
import { composeCourseQuiz, type QuizOfLesson } from '../domain/lesson/compose-course-quiz.ts'
import { isPageData, type PageData } from '../domain/lesson/page-data.ts'
import QuizMissing from '../features/quiz/QuizMissing.vue'

type Part = NonNullable<PageData['lessons']>[number]

/**
 * The data of a course's quiz, put together from the files of its lessons' quizzes. All of them or none: a run that went
 * on without one would miss questions that were delivered. Where one cannot be had, the island says so and offers another
 * try, and this resolves when one has succeeded.
 */
export async function wholeQuiz(own: PageData, island: HTMLElement): Promise<PageData> {
  const fetched = (): Promise<QuizOfLesson[]> => Promise.all((own.lessons ?? []).map(quizOf))
  const lessons = await fetched().catch(() => triedAgain(fetched, island))
  return composeCourseQuiz(own, lessons)
}

async function quizOf({ slug, title, data }: Part): Promise<QuizOfLesson> {
  const quiz: unknown = await (await fetch(data)).json()
  if (!isPageData(quiz) || quiz.lesson !== slug) throw new Error(`The quiz of ${slug} cannot be read.`)
  return { title, quiz }
}

function triedAgain<T>(attempt: () => Promise<T>, island: HTMLElement): Promise<T> {
  return new Promise((resolve) => {
    const place = island.appendChild(document.createElement('div'))
    const failures = ref(1)
    const again = async (): Promise<void> => {
      try {
        const result = await attempt()
        // What was pressed goes; whoever pressed it goes on where it stood.
        island.tabIndex = -1
        island.focus()
        notice.unmount()
        place.remove()
        resolve(result)
      } catch {
        failures.value += 1
      }
    }
    const notice = createSSRApp({
      render: () => h(QuizMissing, { failures: failures.value, onAgain: () => void again() }),
    })
    notice.mount(place)
  })
}
