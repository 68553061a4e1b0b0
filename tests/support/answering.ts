import { mount } from '@vue/test-utils'
import { h, nextTick, shallowReactive } from 'vue'
import type { GradedVerdict, Question } from '../../src/domain/question/question.ts'
import QuestionCard from '../../src/questions/QuestionCard.vue'
import type { LiveKind } from '../../src/questions/view.ts'
import { placeIn, type Place } from './find.ts'

type CardProps = InstanceType<typeof QuestionCard>['$props']

interface Situation {
  readonly response?: unknown
  /** The response is checked already. */
  readonly checked?: boolean
  readonly locked?: boolean
  /** More of what the card is given. */
  readonly card?: Partial<CardProps>
}

export interface ShownQuestion extends Place {
  readonly element: Element
  /** What the view gave, oldest first. */
  readonly given: readonly unknown[]
  /** What else the card asked for: check, retry, hint, review, save. */
  readonly asked: readonly string[]
  /** Changes what it is given from outside. */
  readonly set: (changes: Partial<CardProps>) => Promise<void>
}

/** The verdict on a response that is complete. */
export function verdictOn(live: LiveKind, question: Question, response: unknown): GradedVerdict {
  const verdict = live.kind.grade(question, response)
  if (verdict.state !== 'graded') throw new Error(`${question.id} is not answered whole.`)
  return verdict
}

/** A question's card on a page, with the least that a store does for it: a response that was given is shown. */
export function showQuestion(live: LiveKind, question: Question, situation: Situation = {}): ShownQuestion {
  const prompt = live.kind.promptFor(question, 'seed')
  const { response = live.kind.blankResponse(prompt), checked = false, locked = false } = situation
  const given: unknown[] = []
  const asked: string[] = []
  const state = shallowReactive<CardProps>({
    prompt,
    live,
    response,
    verdict: checked ? verdictOn(live, question, response) : null,
    remarks: [],
    locked,
    hint: { offered: false, text: null },
    explanation: question.explanation,
    saved: { text: '', trouble: false },
    earlier: null,
    ...situation.card,
    onRespond: (response: unknown) => {
      given.push(response)
      Object.assign(state, { response })
    },
    onCheck: () => void asked.push('check'),
    onRetry: () => void asked.push('retry'),
    onHint: () => void asked.push('hint'),
    onReview: () => void asked.push('review'),
    onSave: () => void asked.push('save'),
  })
  const render = () => h(QuestionCard, { revealed: live.steps?.reveal(question, state.response), ...state })
  const { element } = mount({ render }, { attachTo: document.body })
  const set = async (changes: Partial<CardProps>): Promise<void> => {
    Object.assign(state, changes)
    await nextTick()
    await nextTick()
  }
  return { ...placeIn(element), element, given, asked, set }
}
