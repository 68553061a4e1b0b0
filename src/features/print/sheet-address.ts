import { wholeCourse } from '../../domain/lesson/course-quiz.ts'

/** What is printed of a lesson: its text, or its quiz in one of three forms. */
export const sheetForms = ['handout', 'questions', 'answers', 'key'] as const
export type SheetForm = (typeof sheetForms)[number]

/** Which sheet: it stands behind the # of the address, so that it can be linked to and no server hears of it. */
export interface SheetAddress {
  readonly lesson: string
  /** A course's own quiz has no text to hand out. */
  readonly form: SheetForm
  /** Which questions are drawn, where there are more than a paper asks: paper, answer sheet and key of one number belong together. */
  readonly selection: number
}

const selections = 9999
/** A number for a draw, short enough to be read from one paper and typed for another. */
export const newSelection = (): number => 1 + Math.floor(Math.random() * selections)

export function readAddress(hash: string, lessons: readonly string[]): SheetAddress {
  const [lesson = '', form = '', number = ''] = hash.replace(/^#/, '').split('/')
  const selection = Number(number)
  return addressOf({
    lesson: lessons.find((each) => each === lesson) ?? lessons[0] ?? '',
    form: sheetForms.find((each) => each === form) ?? 'handout',
    selection: Number.isInteger(selection) && selection >= 1 && selection <= selections ? selection : 1,
  })
}

/** The sheet that was asked for, or the first that there is. */
export const addressOf = (asked: SheetAddress): SheetAddress =>
  asked.lesson === wholeCourse && asked.form === 'handout' ? { ...asked, form: 'questions' } : asked

export const writeAddress = ({ lesson, form, selection }: SheetAddress): string =>
  `#${lesson}/${form}${lesson === wholeCourse ? `/${selection}` : ''}`
