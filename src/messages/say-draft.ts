import type { Draft } from '../domain/desk/draft.ts'
import type { DraftCheck } from '../domain/desk/draft-checks.ts'
import * as m from './generated/messages.js'
import { sayMoment } from './say-moment.ts'

/** What is worth a second look before handing out, in a sentence. */
export function sayDraftCheck(check: DraftCheck, { items }: Draft): string {
  const placesOf = (questions: readonly string[]) => ({
    count: questions.length,
    places: questions.map((id) => items.findIndex(({ question }) => question.id === id) + 1).join(', '),
  })
  switch (check.code) {
    case 'no-questions':
      return m.check_no_questions()
    case 'no-title':
      return m.check_no_title()
    case 'no-feedback':
      return m.check_without_feedback(placesOf(check.questions))
    case 'no-points':
      return m.check_no_points(placesOf(check.questions))
    case 'practice-questions':
      return m.assign_published()
    case 'due-in-the-past':
      return m.check_due_past()
    case 'closes-in-the-past':
      return m.check_closes_past()
    case 'due-before-it-opens':
      return m.check_due_before_opening()
    case 'closes-before-it-opens':
      return m.check_closes_before_opening()
    case 'closes-before-due':
      return m.check_closes_before_due()
    case 'time-limit-past-closing':
      return m.check_limit_past_closing({ count: check.minutes, open: check.open })
    case 'long-for-one-code':
      return m.check_long_for_one_code()
  }
}

/** The title, or that there is none. */
export const sayTitle = (title: string | undefined): string =>
  title === undefined || title === '' ? m.assign_untitled() : title

/** How an assignment is taken, in one line: what a teacher would want to know without opening anything. */
export function sayDraft({ items, settings }: Draft): string {
  const { due, feedback, timeLimit } = settings
  const said = {
    'at-once': m.assign_says_feedback_at_once,
    'after-hand-in': m.assign_says_feedback_after,
    none: m.assign_says_feedback_none,
  }
  return [
    m.assign_questions({ count: items.length }),
    due === undefined ? m.assign_says_no_due() : m.assign_says_due({ when: sayMoment(due) }),
    said[feedback](),
    timeLimit === undefined ? m.assign_says_no_limit() : m.assign_says_limit({ count: timeLimit }),
  ].join(' · ')
}
