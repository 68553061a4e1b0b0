import * as say from '../../src/messages/generated/messages.js'
import type { Page } from '@playwright/test'
import type { Question } from '../../src/domain/question/question.ts'
import { changed, nextRelease } from './support/builds.ts'
import { expectReady, filledAnew, serverIsGone } from './support/offline.ts'
import { answerRightly, cardOf, step, summaryOf } from './support/quiz.ts'
import { stored } from './support/record.ts'
import { dist, filesOf, lesson, quiz, readBuilt } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { answerCheck, inTheMiddle, isNew, isOld, notice, take, unchanged } from './support/update.ts'

test(
  'the two releases differ in a lesson, in names of chunks and in the worker',
  { tag: '@long' },
  async () => {
    const next = await nextRelease()
    const scripts = (from: string): string[] =>
      filesOf(from).filter((file) => file.endsWith('.js') && file !== 'sw.js')
    const before = new Set(scripts(dist))
    expect(scripts(next).filter((file) => !before.has(file)).length).toBeGreaterThan(0)
    expect(readBuilt('sw.js', next)).not.toBe(readBuilt('sw.js'))
    expect(readBuilt(`${lesson}index.html`, next)).not.toBe(readBuilt(`${lesson}index.html`))
  },
)

test(
  'an update waits while a quiz is open in any tab, and is taken when it is finished; nothing is lost',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    test.setTimeout(60_000)
    complaints.allow(...serverIsGone, filledAnew)
    const context = await visit({ baseURL: ownSite.url })
    const { reading, doing, questions } = await inTheMiddle(context, ownSite)

    // It is refused in words, in the tab that has no quiz too.
    await take(reading).click()
    await expect(notice(reading, say.update_run_open())).toBeVisible()

    // The old page goes on, and so does the old release when it is loaded again.
    await doing.bringToFront()
    await expect(notice(doing, say.update_waiting())).toBeVisible()
    const another = questions.find(({ id }, index) => index > 0 && id !== changed.question.id)
    if (!another) throw new Error('The quiz is too short.')
    await step(doing, questions.indexOf(another)).click()
    await answerRightly(doing, another)
    await doing.reload()
    await expect(step(doing, questions.indexOf(another))).toHaveAttribute('aria-current', 'step')
    await expect(cardOf(doing, another).getByText(say.outcome_right(), { exact: true })).toBeVisible()
    const before = await stored(doing, 'events')

    await doing.getByRole('button', { name: say.quiz_finish() }).last().click()
    await doing.getByRole('button', { name: say.finish_anyway() }).click()
    await expect(summaryOf(doing, 3)).toBeVisible()
    await take(doing).click()
    // This tab starts anew with the new release; the other one keeps working and is told.
    await expect(doing.getByRole('heading', { name: say.quiz_earlier() })).toBeVisible()
    await reading.bringToFront()
    await expect(notice(reading, say.update_taken())).toBeVisible()
    await expect(isOld(reading)).toBeVisible()
    await answerAgain(reading, unchanged())
    await reading.getByRole('button', { name: say.update_reload() }).click()
    await expect(isNew(reading)).toBeVisible()

    // Every answer is there. What was asked otherwise then says so, and the rest stands as it was.
    expect(await stored(reading, 'events')).toEqual(expect.arrayContaining(before))
    const edited = reading.locator(`[id="${changed.check.id}"]`)
    await edited.scrollIntoViewIfNeeded()
    await expect(edited.getByText(say.question_changed())).toBeVisible()
    const same = reading.locator(`[id="${unchanged().id}"]`)
    await same.scrollIntoViewIfNeeded()
    await expect(same.getByText(/^Answered on .+: right$/)).toBeVisible()

    // The new release is on the device as the old one was.
    await ownSite.stop()
    await reading.reload()
    await expect(isNew(reading)).toBeVisible()
    await expectReady(reading)
    await reading.goto(quiz)
    await expect(reading.getByRole('heading', { name: say.quiz_earlier() })).toBeVisible()
  },
)

async function answerAgain(page: Page, question: Question): Promise<void> {
  const card = page.locator(`[id="${question.id}"]`)
  await card.getByRole('button', { name: say.answer_again() }).click()
  await answerCheck(page, question)
}
