import { expect, test } from 'vitest'
import { showQuestion } from '../../../tests/support/answering.ts'
import { descriptionOf, focused, nameOf, placeIn, press, type } from '../../../tests/support/find.ts'
import { plainText } from '../../domain/lesson/rich-text.ts'
import * as say from '../../messages/generated/messages.js'
import { examples } from './examples.ts'
import { live } from './live.ts'
import { fromInputs } from './FreeResponseQuestion.vue'

const [dam, short] = examples
if (!dam || !short) throw new Error('The examples are gone.')
const { question, responses } = dam
const model = plainText(question.model.slice(0, 1))

function areaIn(card: ReturnType<typeof showQuestion>): HTMLTextAreaElement {
  const area = card.get('textbox', say.your_text())
  if (area instanceof HTMLTextAreaElement) return area
  throw new Error('A text of one line is no place to think.')
}

test('writing is given as it is typed, and counted by letters', async () => {
  const card = showQuestion(live, question)
  await type(areaIn(card), 'دو 🏞️')
  expect(card.given).toEqual([{ text: 'دو 🏞️', selfMarks: null }])
  expect(descriptionOf(areaIn(card))).toBe(say.text_length({ length: 5, count: 600 }))
})

test('a text that is too long says by how much, once out loud, and loses nothing', async () => {
  const card = showQuestion(live, short.question)
  const long = 'x'.repeat(62)
  await type(areaIn(card), long)
  expect(areaIn(card).value).toBe(long)
  expect(areaIn(card).maxLength).toBe(-1)
  expect(descriptionOf(areaIn(card))).toBe(say.text_over({ over: 12, count: 50 }))
  expect(card.all('status').map(({ textContent }) => textContent)).toContain(say.text_over_begins())
})

test('comparing shows the model answer, goes there, and leaves the text as it was', async () => {
  const card = showQuestion(live, question)
  expect(card.words()).not.toContain(model)
  await type(areaIn(card), 'It broke at ten.')
  await press(card.get('button', say.compare_answer()))
  expect(card.asked).toEqual([])
  expect(card.given.at(-1)).toEqual({ text: 'It broke at ten.', selfMarks: {} })
  expect(focused().textContent).toContain(model)
  expect(areaIn(card).readOnly).toBe(true)
  expect(card.all('radiogroup').map(nameOf)).toEqual(question.criteria.map(({ text }) => plainText(text)))
})

test('nothing written is not compared, and is told so', async () => {
  const card = showQuestion(live, question)
  await press(card.get('button', say.compare_answer()))
  expect(card.asked).toEqual(['check'])
  expect(card.words()).not.toContain(model)
  await card.set({ remarks: ['empty'] })
  expect(card.get('alert').textContent).toBe(say.remark_write_first())
})

test('marks are given line by line, and the outcome says whose they are', async () => {
  const card = showQuestion(live, question, { response: { text: 'It broke.', selfMarks: {} } })
  const [both, judges] = card.all('radiogroup').map(placeIn)
  await press(both?.field('radio', '1 of 2') ?? document.body)
  await press(judges?.field('radio', '0 of 1') ?? document.body)
  expect(card.given.at(-1)).toEqual({ text: 'It broke.', selfMarks: { both: 1, judges: 0 } })
  await press(card.get('button', say.keep_marks()))
  expect(card.asked).toEqual(['check'])
  const checked = showQuestion(live, question, { response: responses.partly, checked: true })
  expect(checked.words()).toContain(say.self_marked({ earned: 1, possible: 3 }))
  expect(checked.words()).toContain(say.points_given({ points: 1, count: 2 }))
})

test('an answer from an earlier visit keeps the model answer shut until it is asked for', async () => {
  const card = showQuestion(live, question, { response: responses.right, card: { earlier: 'Answered' } })
  expect(card.words()).not.toContain(model)
  await card.set({ earlier: null })
  expect(card.words()).toContain(model)
})

test('what was written before the script came is read from the page', () => {
  expect(fromInputs(new Map([['written', ['It broke.']]]))).toEqual({ text: 'It broke.', selfMarks: null })
  expect(fromInputs(new Map())).toBeUndefined()
})
