import { createSSRApp, h, type Component } from 'vue'
import { textLinks } from '../design/RichText.ts'
import { spreadDraw } from '../domain/learning/spread-draw.ts'
import { wholeCourse } from '../domain/lesson/course-quiz.ts'
import { isPageData, type PageData } from '../domain/lesson/page-data.ts'
import { pageSeed } from '../domain/question/page-seed.ts'
import type { Question } from '../domain/question/question.ts'
import { checksIn, citedOn, fullSources, handoutOf, looksIn } from '../features/print/handout.ts'
import PaperQuestion from '../questions/PaperQuestion.vue'
import PrintRoom from '../features/print/PrintRoom.vue'
import QuizSheet from '../features/print/QuizSheet.vue'
import type { SheetAddress } from '../features/print/sheet-address.ts'
import * as m from '../messages/generated/messages.js'
import type { PaperForm } from '../questions/paper-form.ts'
import { sheetFor } from '../questions/sheets.ts'
import { adoptStyle } from './adopt-style.ts'
import { wake as wakeOther } from './document.ts'
import { gathered } from './gathered.ts'
import { addresses, liveQuestion } from './shared.ts'

/**
 * The entry of the page that prints, instead of the one that all others share: that one has no room for a line more. It
 * wakes the room itself, and leaves the rest of the page to the other.
 */
export async function wake(
  element: HTMLElement,
  button?: HTMLElement | null,
  questions?: Promise<Response> | null,
): Promise<void> {
  if (element.dataset.island !== 'print') await wakeOther(element, button, questions)
  else if (!awake.has(element)) wakeRoom(element)
}

const awake = new WeakSet<Element>()

function wakeRoom(element: HTMLElement): void {
  awake.add(element)
  const course = element.closest<HTMLElement>('main')?.dataset.course ?? ''
  const lessons = [...element.querySelectorAll('option')].map(({ value, text }) => ({
    slug: value,
    title: text,
  }))
  const compose = (address: SheetAddress): Promise<HTMLElement> => {
    const { lesson, form, selection } = address
    if (form === 'handout') return handout(course, lesson)
    const title = lessons.find(({ slug }) => slug === lesson)?.title ?? ''
    const about = lesson === wholeCourse ? m.print_selection({ number: selection }) : title
    return quizSheet(course, address, { form, lesson: about })
  }
  createSSRApp(PrintRoom, { lessons, compose, onPrint: () => print() }).mount(element)
}

/** The text of a lesson, its checks as paper asks them, and its sources whole. */
async function handout(course: string, lesson: string): Promise<HTMLElement> {
  const [text, list] = await Promise.all([
    textAt(addresses.lesson(course, lesson)),
    pageAt(addresses.sources(course)),
  ])
  const page = pageIn(text)
  const sheet = handoutOf(page)
  if (!sheet) throw new Error('This is no page of a lesson.')
  const papers = new Map((await papersOf(page)).map(({ id, paper }) => [id, paper]))
  const cited = citedOn(page)
  for (const check of checksIn(sheet)) {
    const form = papers.get(check.id)
    if (form) draw(check, PaperQuestion, { form, pen: true }, cited)
  }
  adoptLooks(looksIn(text))
  const sources = fullSources(list, cited, m.paper_sources())
  if (sources) sheet.append(sources)
  return sheet
}

async function quizSheet(
  course: string,
  { lesson, selection }: SheetAddress,
  props: { readonly form: string; readonly lesson: string },
): Promise<HTMLElement> {
  const [page, list] = await Promise.all([
    pageAt(lesson === wholeCourse ? `${addresses.course(course)}quiz/` : addresses.quiz(course, lesson)),
    pageAt(addresses.sources(course)),
  ])
  const title = page.querySelector('h1')?.textContent ?? ''
  const sheet = document.createElement('div')
  const cited: string[] = []
  draw(sheet, QuizSheet, { ...props, title, questions: await papersOf(page, String(selection)) }, cited)
  const sources = fullSources(list, cited, m.paper_sources())
  if (sources) sheet.append(sources)
  return sheet
}

/** Draws something that stands still. Sources that it cites are numbered on the way, after those that `cited` begins with. */
function draw(
  element: HTMLElement,
  component: Component,
  props: Record<string, unknown>,
  cited: string[],
): void {
  const app = createSSRApp({ render: () => h(component, props) })
  app.provide(textLinks, {
    entry: () => '#',
    source(id) {
      if (!cited.includes(id)) cited.push(id)
      return { number: cited.indexOf(id) + 1, href: '#' }
    },
  })
  app.mount(element)
  // On paper nothing leads anywhere.
  for (const link of element.querySelectorAll('a')) link.replaceWith(...link.childNodes)
}

/** The questions of a page, each as it stands on paper, out of the file that lies beside it. */
async function papersOf(
  page: Document,
  selection = '',
): Promise<{ readonly id: string; readonly paper: PaperForm }[]> {
  const address = page.querySelector('link[data-questions]')?.getAttribute('href')
  if (address === null || address === undefined) return []
  const data = await gathered(await (await fetched(address)).json())
  if (!isPageData(data)) throw new Error('The data file of this page cannot be read.')
  return Promise.all(askedOf(data, selection).map(paperOf))
}

/** A quiz asks in its own order; one that draws, what the selection draws. */
const askedOf = ({ draw, questions }: PageData, selection: string): readonly Question[] =>
  draw === undefined || draw >= questions.length ? questions : spreadDraw(questions, draw, selection)

async function paperOf(question: Question): Promise<{ readonly id: string; readonly paper: PaperForm }> {
  const { live } = await liveQuestion(question)
  const sheet = sheetFor(question.kind)
  if (!sheet) throw new Error(`There is no kind of question called ${question.kind}.`)
  return { id: question.id, paper: sheet.form(question, live.kind.promptFor(question, pageSeed(question))) }
}

/** A page as it was fetched. Its own looks go first: this page's policy does not know them, and would complain. */
const pageIn = (html: string): Document =>
  new DOMParser().parseFromString(html.replace(/<style\b[^]*?<\/style>/g, ''), 'text/html')
const pageAt = async (address: string): Promise<Document> => pageIn(await textAt(address))
const textAt = async (address: string): Promise<string> => (await fetched(address)).text()

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} cannot be had.`)
  return response
}

/** The looks of a lesson's figures, which this page has not. */
const adopted = new Set<string>()
function adoptLooks(looks: ReadonlyMap<string, string>): void {
  for (const [name, style] of looks) {
    if (adopted.has(name)) continue
    adopted.add(name)
    adoptStyle(style)
  }
}
