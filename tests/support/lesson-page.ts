import { vi } from 'vitest'
import type { AnyKind, Question } from '../../src/domain/question/question.ts'
import * as clozes from '../../src/questions/cloze/examples.ts'
import { kind as cloze } from '../../src/questions/cloze/grade.ts'
import * as orderings from '../../src/questions/ordering/examples.ts'
import { kind as ordering } from '../../src/questions/ordering/grade.ts'
import * as choices from '../../src/questions/single-choice/examples.ts'
import { kind as choice } from '../../src/questions/single-choice/grade.ts'
import { saySaved } from '../../src/messages/say-saved.ts'
import type { Session } from '../../src/stores/session.ts'
import type { Device, Tab } from './device.ts'

const [first, second, third] = [choices.examples[0], clozes.examples[0], orderings.examples[0]]
if (!first || !second || !third) throw new Error('The examples are gone.')

/** The checks of a lesson's page: a choice, two blanks, four things to order. */
export const [river, capitals, cities] = [first.question, second.question, third.question]
interface Check {
  readonly question: Question
  readonly kind: AnyKind
}

export const checks: readonly Check[] = [
  { question: river, kind: choice },
  { question: capitals, kind: cloze },
  { question: cities, kind: ordering },
]
export const [danube, rhine] = [{ choice: 'danube' }, { choice: 'rhine' }]
export const inOrder = third.responses.right

export interface LessonTab extends Tab {
  readonly session: (of: { readonly id: string }) => Session
  /** What is said beside a question of what is kept. */
  readonly said: (of: { readonly id: string }) => string
}

/** A lesson's page with its checks, which nobody has touched. The record is not open yet. */
export function openLesson(device: Device, questions: readonly Check[] = checks): LessonTab {
  const tab = device.openTab()
  for (const { question, kind } of questions) tab.run.meet(question, kind, 'page')
  const session = ({ id }: { readonly id: string }): Session => {
    const found = tab.run.sessions.get(id)
    if (!found) throw new Error(`${id} was not met.`)
    return found
  }
  return { ...tab, session, said: (of) => saySaved(session(of), tab.record.troubleText).text }
}

/** Lets so many milliseconds pass, and all that happens meanwhile happen. */
export const pass = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)
export const stopClock = (): unknown => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
