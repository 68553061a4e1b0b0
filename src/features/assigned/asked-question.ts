import type { Question } from '../../domain/question/question.ts'
import type { LiveKind } from '../../questions/view.ts'

/** A question that a teacher set, as this device asks it. */
export interface AskedQuestion {
  readonly question: Question
  /** Its kind; for a question without its key one that says nothing of right or wrong. */
  readonly live: LiveKind
  /** The title of a section that begins with it. */
  readonly section: string | undefined
  readonly points: number
  readonly isKeyless: boolean
  readonly isOtherEdition: boolean
}
