import { randomBytes } from 'node:crypto'
import * as say from '../../src/messages/generated/messages.js'
import { answerRightly, startQuiz, step, strip } from './support/quiz.ts'
import { everythingStored, put, stored } from './support/record.ts'
import { dataOf, lesson, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { answerCheck } from './support/update.ts'

const newId = (): string => randomBytes(16).toString('hex')

test('a page opened with a broken fragment, or with settings that somebody has edited, is as good as any', async ({
  page,
}) => {
  await page.goto('404.html')
  const [first, second, third] = dataOf(lesson).questions
  if (!first || !second || !third) throw new Error('The lesson has too few checks.')
  for (const [question, fragment, settings] of [
    [first, '#%', '{"theme":{"dark":1},"size":7,"font":"x"}'],
    [second, '#"]<script>', 'null'],
    [third, '#no-such-place%E0%A4%A', '{"theme":'],
  ] as const) {
    await page.evaluate((text) => {
      for (const name of ['display', 'quiz-layout']) localStorage.setItem(`blowback.${name}`, text)
    }, settings)
    await page.goto(`${lesson}${fragment}`)
    await page.reload()
    await answerCheck(page, question)
    await page.getByText(say.display_title(), { exact: true }).click()
    await expect(page.getByRole('radio', { name: say.theme_system() })).toBeVisible()
  }
})

test(
  'a journal that somebody has edited: what still makes sense counts, the rest is put aside whole and told of',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(quiz)
    const [first, second, third] = await startQuiz(page)
    if (!first || !second || !third) throw new Error('The quiz is too short.')
    await answerRightly(page, first)
    const events = (await stored(page, 'events')) as Record<string, unknown>[]
    const answer = events.find(({ event }) => (event as { type?: unknown }).type === 'answer-given')
    if (!answer) throw new Error('There is no answer on record.')
    const event = answer.event as Record<string, unknown>
    const edited = [
      { ...answer, id: newId(), event: { ...event, type: 'teleported' } },
      { ...answer, id: newId(), sequence: -1 },
      { ...answer, id: newId(), logical: 'soon' },
      { ...answer, id: newId(), event: { ...event, marks: { earned: 'all', possible: 1 } } },
      { id: newId(), hello: 'world' },
    ]
    // Well formed, and about nothing that there is: kept, and left out of what is shown.
    const strange = [
      {
        ...answer,
        id: newId(),
        sequence: 900,
        logical: 900,
        event: { ...event, question: 'no-such-question' },
      },
      {
        ...answer,
        id: newId(),
        sequence: 901,
        logical: 901,
        event: { ...event, question: second.id, response: { never: ['seen'] } },
      },
    ]
    await put(page, 'events', [...edited, ...strange])
    await page.reload()
    await expect(page.getByText(say.set_aside({ count: edited.length }))).toBeVisible()
    await expect(step(page, 0)).toHaveAccessibleName(new RegExp(say.step_right()))
    await expect(strip(page)).toBeVisible()
    await step(page, 2).click()
    await answerRightly(page, third)
    const { stores } = await everythingStored(page)
    const aside = (stores['set-aside'] ?? []) as { record: unknown }[]
    expect(aside.map(({ record }) => record)).toEqual(expect.arrayContaining(edited))
    expect(stores.events).toEqual(expect.arrayContaining([...events, ...strange]))
  },
)
