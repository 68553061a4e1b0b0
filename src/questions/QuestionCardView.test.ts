import { h } from 'vue'
import { describe, expect, test } from 'vitest'
import { showQuestion, verdictOn } from '../../tests/support/answering.ts'
import { descriptionOf, focused, press } from '../../tests/support/find.ts'
import * as say from '../messages/generated/messages.js'
import { live as cloze } from './cloze/live.ts'
import { examples as clozes } from './cloze/examples.ts'
import { paragraph } from './example.ts'
import { examples } from './single-choice/examples.ts'
import { live } from './single-choice/live.ts'

const [river, , village] = examples
const [capitals] = clozes
if (!river || !village || !capitals) throw new Error('The examples are gone.')
const wrong = { response: river.responses.wrong, checked: true }
const explained = 'Why. Look it up in any atlas.'

describe('what is asked', () => {
  test('names the group, which says how it is marked', () => {
    const card = showQuestion(live, river.question)
    const group = card.get('group', 'Which river flows through Vienna?')
    expect(descriptionOf(group)).toBe(live.scoring())
    expect(group.contains(card.field('radio', 'The Elbe'))).toBe(true)
  })

  test('is its last paragraph; what leads up to it stands before the group', () => {
    const stem = [...paragraph('In 1741 a traveller wrote.'), ...paragraph('Who was it?')]
    const card = showQuestion(live, { ...river.question, stem })
    expect(card.words()).toMatch(/^In 1741 a traveller wrote\. Who was it\?/)
    expect(card.get('group', 'Who was it?').textContent).not.toContain('1741')
  })

  test('has a name also where it does not end in a paragraph, or where its view draws it', () => {
    expect(showQuestion(live, village.question).get('group', say.fill_blanks())).toBeDefined()
    const card = showQuestion(cloze, capitals.question)
    card.get('group', say.fill_blanks())
    expect(card.words().match(/The capital of Peru/g)).toHaveLength(1)
  })

  test('says which question of how many it is', () => {
    const label = say.question_label({ number: 2, count: 9 })
    expect(showQuestion(live, river.question, { card: { label } }).words()).toMatch(/^Question 2 of 9/)
  })
})

describe('before an answer', () => {
  test('an answer can be checked, and nothing is said about it', async () => {
    const card = showQuestion(live, river.question, { card: { saved: { text: 'Saving', trouble: false } } })
    await press(card.get('button', say.check_answer()))
    expect(card.asked).toEqual(['check'])
    expect(card.all('button').map((button) => button.textContent)).toEqual([say.check_answer()])
    expect(card.get('status').textContent.trim()).toBe('')
    expect(card.words()).not.toContain('atlas')
  })

  test('checking too early is answered out loud, in the words of the kind', async () => {
    const card = showQuestion(live, river.question)
    const alert = card.get('alert')
    expect(alert.textContent).toBe('')
    await card.set({ remarks: ['no-choice'] })
    expect(alert.textContent).toBe(say.remark_no_choice())
    expect(card.get('alert'), 'the same element, or nobody hears it').toBe(alert)
    await card.set({ remarks: ['not-a-number'] })
    expect(alert.textContent, 'not a word of this kind').toBe('')
  })

  test('a hint is offered, and shown once it was taken', async () => {
    const card = showQuestion(live, river.question, { card: { hint: { offered: true, text: null } } })
    await press(card.get('button', say.show_hint()))
    expect(card.asked).toEqual(['hint'])
    await card.set({ hint: { offered: true, text: paragraph('It is blue in the waltz.') } })
    expect(card.words()).toContain('Hint. It is blue in the waltz.')
    expect(card.all('button', say.show_hint())).toEqual([])
  })

  test('a question without a hint offers none', () => {
    expect(showQuestion(live, river.question).all('button', say.show_hint())).toEqual([])
  })
})

describe('after an answer', () => {
  test.each([
    ['right', { earned: 1, possible: 1 }, say.outcome_right()],
    ['partly right', { earned: 1, possible: 2 }, say.outcome_partly({ earned: 1, possible: 2 })],
    ['wrong', { earned: 0, possible: 2 }, say.outcome_wrong()],
  ])('%s is seen and said out loud', async (_, marks, words) => {
    const card = showQuestion(live, river.question)
    const status = card.get('status')
    await card.set({ verdict: { state: 'graded', ...marks, parts: [] }, locked: true })
    expect(card.words()).toContain(`${words} ${explained}`)
    expect(status.textContent.trim()).toBe(words)
    expect(card.get('status'), 'the same element, or nobody hears it').toBe(status)
  })

  test('that it is kept is said out loud only once it is said at all', async () => {
    const card = showQuestion(live, river.question, wrong)
    await card.set({ saved: { text: say.saving(), trouble: false } })
    expect(card.get('status').textContent).toBe(`${say.outcome_wrong()} ${say.saving()}`)
    await card.set({ saved: { text: say.trouble_full(), trouble: true } })
    expect(card.get('status').textContent).toBe(`${say.outcome_wrong()} ${say.trouble_full()}`)
  })

  test('reading goes on at what the author says to the choice, else at the explanation', async () => {
    const verdict = live.kind.grade(river.question, river.responses.wrong)
    if (verdict.state !== 'graded') throw new Error('A choice is an answer.')
    const card = showQuestion(live, river.question)
    await card.set({ verdict })
    expect(focused().textContent).toBe('The Rhine flows north, far to the west.')
    const other = showQuestion(live, river.question)
    await other.set({ verdict: { ...verdict, parts: [] } })
    expect(focused().textContent).toMatch(/^Why\./)
  })

  test('an answer that was there when the page opened does not take the keyboard', async () => {
    const card = showQuestion(live, river.question, wrong)
    expect(focused()).toBe(document.body)
    await card.set({ verdict: verdictOn(live, river.question, river.responses.right) })
    expect(focused(), 'nor one that is brought up to date').toBe(document.body)
  })

  test('another try begins at the first thing to answer with', async () => {
    const card = showQuestion(live, river.question, wrong)
    card.get('button', say.try_again()).addEventListener('click', () => {
      void card.set({ verdict: null, locked: false, response: { choice: null } })
    })
    await press(card.get('button', say.try_again()))
    expect(card.asked).toEqual(['retry'])
    expect(focused()).toBe(card.all('radio')[0])
  })

  test('there is a way to the place in the text that answers it, where there is one', async () => {
    const card = showQuestion(live, river.question, wrong)
    expect(card.all('link')).toEqual([])
    await card.set({ see: '#the-danube' })
    expect(card.get('link', say.back_to_text()).getAttribute('href')).toBe('#the-danube')
  })

  test('an answer cannot be checked twice', () => {
    expect(showQuestion(live, river.question, wrong).all('button', say.check_answer())).toEqual([])
  })
})

test('an answer from an earlier visit waits: its feedback opens on request, or it is given again', async () => {
  const earlier = say.answered_wrong({ date: '21 November 2026' })
  const card = showQuestion(live, river.question, { locked: true, card: { earlier } })
  expect(card.words()).toContain(earlier)
  expect(card.words()).not.toContain(explained)
  await press(card.get('button', say.show_feedback()))
  await press(card.get('button', say.answer_again()))
  expect(card.asked).toEqual(['review', 'retry'])
  expect(card.all('button', say.check_answer())).toEqual([])
})

test('what being one of many adds stands in the row: aside before an answer, the way on after it', async () => {
  const extras = { next: () => h('button', 'On'), aside: () => h('button', 'Skip') }
  const card = showQuestion(live, river.question, { card: { extras } })
  expect(card.all('button').map((button) => button.textContent)).toEqual([say.check_answer(), 'Skip'])
  await card.set({ verdict: { state: 'graded', earned: 1, possible: 1, parts: [] } })
  expect(card.all('button').map((button) => button.textContent)).toEqual(['On', say.try_again()])
})
