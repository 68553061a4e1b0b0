import * as say from '../../src/messages/generated/messages.js'
import { assignmentPacket } from '../../src/domain/assignment/assignment-packet.ts'
import { defaultSettings, shortEdition, type AssignedItem } from '../../src/domain/assignment/assignment.ts'
import { unpackResponse } from '../../src/domain/submission/response-codec.ts'
import { receiptWords } from '../../src/domain/submission/receipt-words.ts'
import { openSubmission } from '../../src/domain/submission/submission-packet.ts'
import { readArmoured } from '../../src/domain/transport/armour.ts'
import { linkTo } from '../../src/domain/transport/link.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'
import { sampleAssignment, teacher } from '../support/assignments.ts'
import { give, hasSimpleAnswers, rightAnswer, wrongAnswer } from './support/answering.ts'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { cardOf, strip } from './support/quiz.ts'
import { eventsOf } from './support/record.ts'
import { course, dataOf, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

const data = dataOf(quiz)
const [first, second] = data.questions.filter(hasSimpleAnswers)
if (!first || !second) throw new Error('The quiz has too few questions.')

const items = [first, second].map((question): AssignedItem => ({
  as: 'known',
  points: 1,
  course: data.course,
  lesson: data.lesson,
  part: 'quiz',
  question: question.id,
  edition: shortEdition(question.edition),
}))
const settings = { ...defaultSettings, shuffle: false, feedback: 'after-hand-in', help: false } as const
const assignment = sampleAssignment(items, { title: 'Before Friday', settings })

test('what a teacher set is opened, answered and handed in without a network, and opens with her key', async ({
  ownSite,
  visit,
  complaints,
}) => {
  complaints.allow(...serverIsGone)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  await openUntilReady(page, course)
  await ownSite.stop()

  const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade) ?? new Uint8Array()
  await page.goto(linkTo('assigned/', packet))
  await expect(page.getByRole('heading', { name: 'Before Friday' })).toBeVisible()
  await expect(page.getByText(say.assigned_set_by({ name: assignment.setBy }))).toBeVisible()
  await page.getByRole('textbox', { name: say.assigned_your_name() }).fill('Amina')
  await page.getByRole('button', { name: say.assigned_begin(), exact: true }).click()

  await give(page, cardOf(page, first), rightAnswer(first))
  await expect(cardOf(page, first).getByText(say.saved_on_device()).first()).toBeVisible()
  // The tab dies, and the answer is there.
  await page.reload()
  await page.getByRole('button', { name: say.next_question() }).click()
  await give(page, cardOf(page, second), wrongAnswer(second))
  await expect(strip(page).getByRole('button')).toHaveCount(2)
  await page.getByRole('button', { name: say.hand_in_go() }).last().click()
  await page.getByRole('button', { name: say.hand_in_yes() }).click()

  await expect(page.getByRole('heading', { name: say.hand_in_title() })).toBeFocused()
  await page.getByRole('button', { name: say.hand_in_text_show() }).click()
  const text = await page.getByRole('textbox', { name: say.hand_in_text_label() }).inputValue()
  const [armour] = readArmoured(text)
  if (!armour?.ok) throw new Error('The text cannot be read.')
  const reading = openSubmission(armour.bytes, [teacher.sealing])
  if (!reading.ok) throw new Error(`The packet is ${reading.problem}.`)
  expect(reading.submission).toMatchObject({
    learner: { as: 'name', name: 'Amina' },
    state: 'handed-in',
    attempt: 1,
  })
  await expect(page.getByText(receiptWords(armour.bytes).join(' · '))).toBeVisible()
  const verdicts = [first, second].map((question, place) => {
    const { kind, travel } = kindsToGrade(question.kind) ?? {}
    const prompt = kind?.promptFor(question, `${reading.submission.seed}:${question.id}`)
    const shapes = prompt ? travel?.shapesOf(prompt) : undefined
    const packed = reading.submission.answers[place]?.packed ?? new Uint8Array()
    const verdict = kind?.grade(question, unpackResponse(shapes ?? [], packed))
    return verdict?.state === 'graded' ? verdict.earned / verdict.possible : verdict?.state
  })
  expect(verdicts[0]).toBe(1)
  expect(verdicts[1]).toBeLessThan(1)

  // Feedback opens after handing in, and what was answered belongs to the assignment.
  await expect(page.getByRole('heading', { name: say.assigned_review_title() })).toBeVisible()
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question }) => question)).toEqual([first.id, second.id])
  expect(new Set(answers.map((answer) => answer.assignment))).toEqual(new Set([reading.submission.digest]))
  await page.getByRole('link', { name: say.assigned_back_to_list() }).click()
  await expect(page.getByRole('link', { name: 'Before Friday' })).toBeVisible()
})
