import { expect, test } from 'vitest'
import { lessonQuestions, openDesk, settled, withKeys } from '../../../../tests/support/desk.ts'
import { press, type } from '../../../../tests/support/find.ts'
import { newDraft, withQuestions } from '../../../domain/desk/draft.ts'
import { plainText } from '../../../domain/lesson/rich-text.ts'
import * as say from '../../../messages/generated/messages.js'
import ChooseQuiz from './ChooseQuiz.vue'
import ComposeScreen from './ComposeScreen.vue'
import NameList from './NameList.vue'
import PickQuestions from './PickQuestions.vue'
import PreviewScreen from './PreviewScreen.vue'

const quiz = { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'quiz' } as const
const draft = withQuestions(newDraft('The border', '', '2026-12-03T18:59Z'), lessonQuestions, quiz)

async function composing(of = draft) {
  const opened = await withKeys(await openDesk())
  const id = (await opened.assignments.create(of)) ?? ''
  return { ...opened, id, draftNow: () => opened.assignments.byId(id)?.draft }
}

test('a quiz of the course is chosen with one tap and comes with good defaults', async () => {
  const { show, doings, desk } = await openDesk()
  const { place } = show(ChooseQuiz)
  await settled()
  await press(place.get('button', 'The Durand line'))
  await settled()
  const [made] = desk.assignments
  expect(doings.went).toEqual([`draft/${made?.id}`])
  expect(made?.draft).toMatchObject({
    title: 'The Durand line',
    settings: { feedback: 'at-once', help: true, due: '2026-12-03T18:59Z', roster: { as: 'none' } },
  })
  expect(made?.draft?.settings).not.toHaveProperty('timeLimit')
  expect(made?.draft?.items.map(({ question }) => question.kind)).toEqual(['single-choice', 'cloze'])
})

test('a quiz that is not on the device is told as that, and nothing is begun', async () => {
  const { show, desk } = await openDesk(undefined, { isMissing: true })
  const { place } = show(ChooseQuiz)
  await settled()
  await press(place.get('button', 'The Durand line'))
  await settled()
  expect(place.words()).toContain(say.assign_quiz_missing({ title: 'The Durand line' }))
  expect(desk.assignments).toEqual([])
})

test('handing out is one tap from there', async () => {
  const { show, id, assignments, doings } = await composing()
  const { place } = show(ComposeScreen, { id })
  await press(place.get('button', say.assign_hand_out()))
  await settled()
  expect(assignments.byId(id)?.handedOut).toHaveLength(1)
  expect(doings.went).toEqual([`handed/${id}`])
})

test('without keys it asks for them there and then, and goes on', async () => {
  const opened = await openDesk()
  const id = (await opened.assignments.create(draft)) ?? ''
  const { place } = opened.show(ComposeScreen, { id })
  await press(place.get('button', say.assign_hand_out()))
  await settled()
  await press(place.get('button', say.keys_make()))
  await settled()
  await press(place.get('button', say.keys_show_sheet()))
  await press(place.get('button', say.keys_kept()))
  await settled()
  expect(place.words()).toContain(say.assign_keys_ready())
  await press(place.get('button', say.assign_hand_out()))
  await settled()
  expect(opened.assignments.byId(id)?.handedOut).toHaveLength(1)
})

test('it says plainly that questions of the course are practice questions', async () => {
  const { show, id } = await composing()
  expect(show(ComposeScreen, { id }).place.words()).toContain(say.assign_published())
})

test('questions are moved, given points and taken out, and every change is kept', async () => {
  const { show, id, draftNow } = await composing()
  const { wrapper, place } = show(ComposeScreen, { id })
  const [first] = lessonQuestions
  const stem = plainText(first?.stem ?? [])
  const short = stem.length > 60 ? `${stem.slice(0, 59).trimEnd()}…` : stem
  await press(place.get('button', say.assign_move_down({ question: short })))
  await settled()
  expect(draftNow()?.items.map(({ question }) => question.kind)).toEqual(['cloze', 'single-choice'])
  await wrapper.find('input[type="number"]').setValue(2.5)
  await settled()
  expect(draftNow()?.items.map(({ points }) => points)).toEqual([2.5, 1])
  await press(place.get('button', say.assign_take_out_named({ question: short })))
  await settled()
  expect(draftNow()?.items.map(({ question }) => question.kind)).toEqual(['cloze'])
})

test('without a question there is nothing to hand out, and it says why', async () => {
  const { show, id } = await composing({ ...draft, items: [] })
  const { place } = show(ComposeScreen, { id })
  expect(place.get('button', say.assign_hand_out())).toHaveProperty('disabled', true)
  expect(place.words()).toContain(say.check_no_questions())
})

test('her own questions without keys hide feedback and the second try', async () => {
  const own = withQuestions({ ...draft, items: [], isKeyless: true }, lessonQuestions, { in: 'bank' })
  const { show, id } = await composing(own)
  const { place } = show(ComposeScreen, { id })
  expect(place.words()).toContain(say.assign_keyless_hides())
  expect(place.all('radio', say.assign_feedback_at_once())).toEqual([])
  expect(place.all('checkbox', say.assign_help())).toEqual([])
})

test('settings are kept as they are chosen', async () => {
  const { show, id, draftNow } = await composing()
  const { wrapper, place } = show(ComposeScreen, { id })
  await press(place.get('radio', say.assign_feedback_after()))
  place.get('radio', say.assign_feedback_after()).dispatchEvent(new Event('change'))
  await settled()
  expect(draftNow()?.settings.feedback).toBe('after-hand-in')
  await wrapper.find('input[type="datetime-local"]').setValue('')
  await settled()
  expect(draftNow()?.settings).not.toHaveProperty('due')
})

test('a pasted list becomes names', async () => {
  const { show } = await openDesk()
  const { wrapper } = show(NameList, { names: [] })
  await wrapper.find('textarea').setValue('1. Amina\n2. Ali')
  await wrapper.find('textarea').trigger('change')
  expect(wrapper.emitted('change')?.at(-1)).toEqual([['Amina', 'Ali']])
})

test('questions are found by what they are for, and taken with one tap', async () => {
  const { show, id, draftNow } = await composing({ ...draft, items: [] })
  const { wrapper, place } = show(PickQuestions, { id })
  await settled()
  expect(place.words()).toContain(say.pick_found({ count: 2 }))
  const [, objective] = wrapper.findAll('select')
  await objective?.setValue('when')
  expect(place.words()).toContain(say.pick_found({ count: 1 }))
  await press(place.get('button', say.pick_take()))
  await settled()
  expect(draftNow()?.items.map(({ question }) => question.kind)).toEqual(['cloze'])
  await press(place.get('button', say.pick_leave()))
  await settled()
  expect(draftNow()?.items).toEqual([])
})

test('words narrow the list', async () => {
  const { show, id } = await composing({ ...draft, items: [] })
  const { place } = show(PickQuestions, { id })
  await settled()
  await type(place.field('textbox', say.pick_text()), 'nowhereinthequestions')
  expect(place.words()).toContain(say.pick_found({ count: 0 }))
})

test('the preview asks and answers as a learner’s page does, and keeps nothing', async () => {
  const { show, id, draftNow } = await composing()
  const before = draftNow()
  const { place } = show(PreviewScreen, { id })
  await settled()
  await press(place.get('button', say.check_answer()))
  expect(place.get('alert').textContent.trim()).not.toBe('')
  expect(draftNow()).toEqual(before)
})
