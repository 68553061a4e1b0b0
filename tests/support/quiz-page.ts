import { mount } from '@vue/test-utils'
import { h, shallowReactive } from 'vue'
import type { PageData } from '../../src/domain/lesson/page-data.ts'
import * as say from '../../src/messages/generated/messages.js'
import QuizRun, { type QuizQuestionCode } from '../../src/features/quiz/QuizRun.vue'
import { live as cloze } from '../../src/questions/cloze/live.ts'
import { live as ordering } from '../../src/questions/ordering/live.ts'
import { live as choice } from '../../src/questions/single-choice/live.ts'
import type { Device, Tab } from './device.ts'
import { nameOf, placeIn, press, type Place } from './find.ts'
import { capitals, cities, pass, river } from './lesson-page.ts'

type QuizProps = InstanceType<typeof QuizRun>['$props']

export interface QuizTab extends Place {
  readonly tab: Tab
  /** What the page was told: runs held, layouts chosen, the end. */
  readonly heard: readonly string[]
  /** Presses a button, and waits for all that follows from it. */
  readonly push: (name: string | RegExp) => Promise<void>
  readonly set: (changes: Partial<QuizProps>) => Promise<void>
}

const links = [river, capitals, cities].map(
  ({ id }) => [id, { href: `../#${id}`, title: `On ${id}` }] as const,
)

export const quizData: PageData = {
  format: 'blowback/page-data',
  version: 1,
  course: 'rivers',
  lesson: 'names',
  part: 'quiz',
  order: 'file',
  questions: [river, capitals, cities],
  objectives: [{ id: 'practise', text: 'practise names' }],
  sources: [],
  see: Object.fromEntries(links),
}
export const quizQuestions: readonly QuizQuestionCode[] = [
  { question: river, live: choice },
  { question: capitals, live: cloze },
  { question: cities, live: ordering },
]

/** The quiz of a lesson, on a page whose record is open: a choice, two blanks, four things to order, in that order. */
export async function openQuiz(device: Device, changes: Partial<QuizProps> = {}): Promise<QuizTab> {
  const tab = device.openTab('quiz')
  await tab.record.open()
  const heard: string[] = []
  const props = shallowReactive<QuizProps>({
    data: quizData,
    questions: quizQuestions,
    newSeed: () => 'seed-1',
    hold: (run: string) => {
      heard.push(`hold ${run}`)
      Object.assign(props, { held: props.held === 'elsewhere' ? 'elsewhere' : 'here' })
      return Promise.resolve()
    },
    held: 'no',
    takeOver: () => {
      heard.push('take over')
      Object.assign(props, { held: 'here' })
    },
    keptAllOnPage: false,
    onFinished: () => void heard.push('finished'),
    onLayout: (all: boolean) => void heard.push(all ? 'all on a page' : 'one at a time'),
    ...changes,
  })
  const { element } = mount(
    { render: () => h(QuizRun, { ...props }) },
    { attachTo: document.body, global: { plugins: [tab.pinia] } },
  )
  await pass()
  const place = placeIn(element)
  return {
    ...place,
    tab,
    heard,
    push: async (name) => {
      await press(place.get('button', name))
      await pass()
    },
    set: async (more) => {
      Object.assign(props, more)
      await pass()
    },
  }
}

/** The same, begun. */
export async function beginQuiz(device: Device): Promise<QuizTab> {
  const quiz = await openQuiz(device)
  await quiz.push(say.quiz_start())
  return quiz
}
export async function answerRiver(quiz: QuizTab, name: string): Promise<void> {
  await press(quiz.get('radio', name))
  await quiz.push(say.check_answer())
}
/** Finishing stands at the end of the page, whatever stands in the card. */
export async function pushFinish(quiz: QuizTab): Promise<void> {
  const [last] = quiz.all('button', say.quiz_finish()).slice(-1)
  if (!last) throw new Error('There is no way to finish.')
  await press(last)
  await pass()
}
/** The strip, as it is read. */
export const stepsOf = (quiz: QuizTab): string[] =>
  quiz.all('button', /^Question \d/).map((step) => nameOf(step).replace(/^Question /, ''))
/** The questions on screen. */
export const shownIn = (quiz: QuizTab): RegExpMatchArray | null => quiz.words().match(/Question \d of \d/g)
