/** What is printed of a lesson: its text, or its quiz in one of three forms. */
export const sheetForms = ['handout', 'questions', 'answers', 'key'] as const
export type SheetForm = (typeof sheetForms)[number]

/** Which sheet: it stands behind the # of the address, so that it can be linked to and no server hears of it. */
export interface SheetAddress {
  readonly lesson: string
  readonly form: SheetForm
}

export function readAddress(hash: string, lessons: readonly string[]): SheetAddress {
  const [lesson = '', form = ''] = hash.replace(/^#/, '').split('/')
  return {
    lesson: lessons.find((each) => each === lesson) ?? lessons[0] ?? '',
    form: sheetForms.find((each) => each === form) ?? 'handout',
  }
}

export const writeAddress = ({ lesson, form }: SheetAddress): string => `#${lesson}/${form}`
