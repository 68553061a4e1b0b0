import * as say from '../../src/messages/generated/messages.js'
import { defaultSettings } from '../../src/domain/assignment/assignment.ts'
import { receiptWords } from '../../src/domain/submission/receipt-words.ts'
import { sampleAssignment } from '../support/assignments.ts'
import { give, hasSimpleAnswers, rightAnswer, wrongAnswer } from './support/answering.ts'
import {
  beginAs,
  gradedAtDesk,
  handIn,
  knownOf,
  linkOf,
  openedWithKey,
  packetOn,
} from './support/assigned.ts'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { cardOf, savedIn } from './support/quiz.ts'
import { eventsOf } from './support/record.ts'
import { course, dataOf, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

const data = dataOf(quiz)
const [first, second] = data.questions.filter(hasSimpleAnswers)
if (!first || !second) throw new Error('The quiz has too few questions.')
const settings = { ...defaultSettings, shuffle: false, feedback: 'after-hand-in', help: false } as const
const assignment = sampleAssignment(knownOf(data, [first, second]), { title: 'Before Friday', settings })

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

  await page.goto(linkOf(assignment))
  await expect(page.getByRole('heading', { name: 'Before Friday' })).toBeVisible()
  await beginAs(page, 'Amina')
  await give(page, cardOf(page, first), rightAnswer(first))
  await expect(savedIn(cardOf(page, first))).toBeVisible()
  // The tab dies, and the answer is there.
  await page.reload()
  await page.getByRole('button', { name: say.next_question() }).click()
  await give(page, cardOf(page, second), wrongAnswer(second))
  await handIn(page)

  const packet = await packetOn(page)
  const submission = openedWithKey(packet)
  expect(submission).toMatchObject({
    learner: { as: 'name', name: 'Amina' },
    state: 'handed-in',
    attempt: 1,
  })
  await expect(page.getByText(receiptWords(packet).join(' · '))).toBeVisible()
  expect(gradedAtDesk(submission, first, 0)).toBe(1)
  expect(gradedAtDesk(submission, second, 1)).toBeLessThan(1)

  // Feedback opens after handing in, and what was answered belongs to the assignment.
  await expect(page.getByRole('heading', { name: say.assigned_review_title() })).toBeVisible()
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question }) => question)).toEqual([first.id, second.id])
  expect(new Set(answers.map((answer) => answer.assignment))).toEqual(new Set([submission.digest]))
  await page.getByRole('link', { name: say.assigned_back_to_list() }).click()
  await expect(page.getByRole('link', { name: 'Before Friday' })).toBeVisible()
})
