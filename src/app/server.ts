import { addressesBelow } from '../domain/lesson/addresses.ts'
import type { CourseQuiz } from '../domain/lesson/course-quiz.ts'
import { indexOf, type CourseIndex } from '../domain/lesson/course-index.ts'
import { checksOf, figuresIn, type Lesson } from '../domain/lesson/lesson.ts'
import { markedAmong } from '../domain/question/marking.ts'
import { askedTexts, citedIn } from '../domain/question/question-texts.ts'
import type { Question } from '../domain/question/question.ts'
import { passagesOf } from '../domain/search/passages.ts'
import { searchFileOf, type SearchFile } from '../features/search/search-index.ts'
import * as m from '../messages/generated/messages.js'
import { sayDates } from '../messages/say-date.ts'
import type { PaperForm } from '../questions/paper-form.ts'
import { paperFor } from '../questions/paper.ts'
import { courseQuizData, drawnIn } from './course-quiz.ts'
import { figurePagesOf } from './figure-pages.ts'
import { withFigures } from './figures.ts'
import { guidePagesOf } from './guide-pages.ts'
import { withAddresses } from './lesson-addresses.ts'
import { dataOf } from './lesson-data.ts'
import { visibleTexts } from './page-texts.ts'
import AboutPage from './pages/AboutPage.vue'
import CoursePage from './pages/CoursePage.vue'
import CourseQuizPage from './pages/CourseQuizPage.vue'
import FigurePage from './pages/FigurePage.vue'
import GlossaryPage from './pages/GlossaryPage.vue'
import HomePage from './pages/HomePage.vue'
import LessonPage from './pages/LessonPage.vue'
import NotFoundPage from './pages/NotFoundPage.vue'
import QuizPage from './pages/QuizPage.vue'
import PrintPage from './pages/PrintPage.vue'
import SearchPage from './pages/SearchPage.vue'
import {
  aboutAddress,
  courseQuizAddress,
  printAddress,
  searchAddress,
  type Release,
  type Site,
  type SiteCourse,
} from './pages/site.ts'
import RepairPage from './pages/RepairPage.vue'
import SourcesPage from './pages/SourcesPage.vue'
import printRoomStyle from '../design/print-room.css?inline'
import searchStyle from '../design/search.css?inline'
import repairStyle from '../design/repair.css?inline'
import { deskPage } from './desk-page.ts'
import { ownPagesOf, titledApp } from './own-pages.ts'
import { page, unknownKind } from './render-page.ts'
import type { PageRequest, RenderedPage } from './rendered-page.ts'
import repairScript from './repair.js?raw'
import { teachingPage } from './teaching-page.ts'

export { default as style } from '../design/page.css?inline'
export { figureData } from './figures.ts'
export { default as loader } from './loader.js?raw'

/** All pages of a site below `base`. */
export function pagesOf(courses: readonly SiteCourse[], base: string): PageRequest[] {
  const site: Site = { courses, addresses: addressesBelow(base) }
  const { addresses } = site
  return [
    {
      address: addresses.home,
      render: () => page(m.app_name(), m.home_stand(), 'en', HomePage, { site }, ['left-off']),
    },
    {
      address: `${base}404.html`,
      render: () => page(m.not_found_title(), m.not_found_text(), 'en', NotFoundPage, { site }, []),
    },
    ...ownPagesOf(site),
    deskPage(site),
    teachingPage(site),
    {
      address: `${base}repair/`,
      render: async () => ({
        ...(await page(titledApp(m.repair_title()), m.repair_text(), 'en', RepairPage, { site }, [])),
        alone: { style: repairStyle, loader: repairScript },
      }),
    },
    ...courses.flatMap((course) => pagesOfCourse(site, course)),
  ]
}

/** What stands in a course's index, beside its pages. */
export const courseIndex = ({ course, lessons }: SiteCourse): CourseIndex => indexOf(course, lessons)

/** By what a course is searched, beside its pages. */
export const searchFile = ({ course, lessons }: SiteCourse): SearchFile =>
  searchFileOf(passagesOf(course, lessons, sayDates))

/** The page that names the build. It is written last, since its edition is drawn from all the others. */
export function aboutPage(courses: readonly SiteCourse[], base: string, release: Release): PageRequest {
  const site: Site = { courses, addresses: addressesBelow(base) }
  return {
    address: aboutAddress(base),
    render: () => page(titledApp(m.about_title()), m.about_stand(), 'en', AboutPage, { site, release }, []),
  }
}

function pagesOfCourse(site: Site, course: SiteCourse): PageRequest[] {
  const { slug, title, summary, language, quiz } = course.course
  const { addresses } = site
  const props = { site, course }
  const titled = (name: string): string => `${name} · ${title}`
  return [
    {
      address: addresses.course(slug),
      course: slug,
      render: () =>
        page(titled(m.app_name()), summary, language, CoursePage, props, ['offline', 'lesson-mark']),
    },
    {
      address: addresses.glossary(slug),
      course: slug,
      render: () => page(titled(m.nav_glossary()), m.glossary_stand(), language, GlossaryPage, props, []),
    },
    {
      address: addresses.sources(slug),
      course: slug,
      render: () => page(titled(m.sources_title()), m.sources_stand(), language, SourcesPage, props, []),
    },
    {
      address: searchAddress(addresses.home, slug),
      course: slug,
      render: async () => ({
        ...(await page(titled(m.search_title()), m.search_stand(), language, SearchPage, props, ['search'])),
        look: { name: 'search', style: searchStyle.trim() },
      }),
    },
    {
      address: printAddress(addresses.home, slug),
      course: slug,
      render: async () => ({
        ...(await page(titled(m.print_title()), m.print_stand(), language, PrintPage, props, ['print'])),
        look: { name: 'print', style: printRoomStyle.trim() },
        entry: 'src/app/print-room.ts',
      }),
    },
    ...(quiz === undefined
      ? []
      : [
          {
            address: courseQuizAddress(addresses, slug),
            course: slug,
            gathers: true as const,
            render: () => courseQuizPage(site, course, quiz),
          },
        ]),
    ...guidePagesOf(site, course),
    ...figurePagesOf(addresses, course.course).map(({ address, title: name, stand, figures }) => ({
      address,
      course: slug,
      render: async () => ({
        ...(await page(
          titled(name),
          stand,
          language,
          FigurePage,
          { ...props, title: name, stand, figures },
          [],
        )),
        ...withFigures([...new Set(figures.map((figure) => figure.name))]),
      }),
    })),
    ...course.lessons.flatMap((lesson) => [
      {
        address: addresses.lesson(slug, lesson.slug),
        course: slug,
        lesson: lesson.slug,
        render: () => lessonPage(site, course, lesson),
      },
      ...(lesson.quiz === undefined
        ? []
        : [
            {
              address: addresses.quiz(slug, lesson.slug),
              course: slug,
              lesson: lesson.slug,
              render: () => quizPage(site, course, lesson),
            },
          ]),
    ]),
  ]
}

async function lessonPage(site: Site, course: SiteCourse, compiled: Lesson): Promise<RenderedPage> {
  const lesson = withAddresses(compiled, site.addresses)
  const questions = checksOf(lesson)
  const cited = citedIn(visibleTexts(lesson))
  const data = dataOf(site, course, lesson, questions, 'checks', cited)
  const title = `${lesson.title} · ${course.course.title}`
  const props = { site, course, lesson, cited }
  const rendered = await page(title, lesson.summary, lesson.language, LessonPage, props, ['aloud'], questions)
  return { ...rendered, data, ...withFigures(figuresIn(lesson)) }
}

async function quizPage(site: Site, course: SiteCourse, compiled: Lesson): Promise<RenderedPage> {
  const lesson = withAddresses(compiled, site.addresses)
  const quiz = lesson.quiz
  const questions = quiz?.questions ?? []
  const cited = citedIn(questions.flatMap(askedTexts))
  const data = dataOf(site, course, lesson, questions, 'quiz', cited)
  const title = `${quiz?.title ?? ''} · ${course.course.title}`
  const description = m.quiz_description({ title: lesson.title, count: markedAmong(questions).length })
  const props = { site, course, lesson, quiz, cited, print }
  return { ...(await page(title, description, lesson.language, QuizPage, props, ['quiz'])), data }
}

async function courseQuizPage(site: Site, course: SiteCourse, quiz: CourseQuiz): Promise<RenderedPage> {
  const { title: courseTitle, language } = course.course
  const data = courseQuizData(site.addresses, course, quiz)
  const title = `${quiz.title} · ${courseTitle}`
  const description = m.course_quiz_description({ title: courseTitle, count: drawnIn(course, quiz) })
  const props = { site, course, quiz }
  const rendered = await page(title, description, language, CourseQuizPage, props, ['quiz'])
  return { ...rendered, data, entry: 'src/app/course-quiz-entry.ts' }
}

function print(question: Question): PaperForm {
  return paperFor(question.kind)?.print(question) ?? unknownKind(question.kind)
}
