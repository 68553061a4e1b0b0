import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import type { Question } from '../../src/domain/question/question.ts'
import { plainText } from '../../src/domain/lesson/rich-text.ts'
import * as say from '../../src/messages/generated/messages.js'
import type { OrderingQuestion } from '../../src/questions/ordering/schema.ts'
import { give, rightAnswer, wrongAnswer } from './support/answering.ts'
import { faultSeed } from './support/chance.ts'
import { killRenderers } from './support/death.ts'
import { killByChance } from './support/killing.ts'
import { answerRightly, cardOf, savedIn, startQuiz, step, strip, summaryOf } from './support/quiz.ts'
import { eventsOf, stored } from './support/record.ts'
import { quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

const pick = (questions: readonly Question[], kind: string): Question => {
  const found = questions.find((question) => question.kind === kind)
  if (!found) throw new Error(`The quiz has no question of the kind ${kind}.`)
  return found
}
const states = (page: Page): Promise<string[]> =>
  strip(page)
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''))
const options = (page: Page, question: Question): Promise<string[]> =>
  cardOf(page, question)
    .getByRole('radio')
    .evaluateAll((all) => all.map((radio) => radio.getAttribute('value') ?? ''))
const placed = (page: Page, question: Question): Promise<string[]> =>
  cardOf(page, question).getByRole('list').last().getByRole('button').allInnerTexts()

test('the renderer dies in the middle of a quiz, and the quiz goes on where it was', async ({
  page,
  context,
  browser,
  complaints,
}) => {
  // The page may die while its worker is being fetched.
  complaints.allow(/error occurred when fetching the script/)
  await page.goto(quiz)
  const questions = await startQuiz(page)
  const [first, second] = questions
  const single = pick(questions, 'single-choice')
  const ordering = pick(questions, 'ordering') as OrderingQuestion
  const cloze = pick(questions, 'cloze')
  if (!first || !second) throw new Error('The quiz is too short.')
  const goTo = (on: Page, question: Question): Promise<void> => step(on, questions.indexOf(question)).click()

  await answerRightly(page, first)
  await goTo(page, second)
  await give(page, cardOf(page, second), wrongAnswer(second))
  await cardOf(page, second).getByRole('button', { name: say.check_answer() }).click()
  await expect(savedIn(cardOf(page, second))).toBeVisible()
  await goTo(page, single)
  const order = await options(page, single)
  await cardOf(page, single).getByRole('button', { name: say.flag_off() }).click()

  // Two of its items have a place, two letters have been typed: half an answer each, and said to be saved.
  await goTo(page, ordering)
  const two = ordering.items.slice(-2).map(({ text }) => plainText(text))
  await give(page, cardOf(page, ordering), { by: 'ordering', items: two })
  await expect(savedIn(cardOf(page, ordering))).toBeVisible()
  const halfPlaced = await placed(page, ordering)
  await goTo(page, cloze)
  await cardOf(page, cloze).getByRole('textbox').first().fill('Dura')
  await expect(savedIn(cardOf(page, cloze))).toBeVisible()
  const before = await states(page)
  const events = await stored(page, 'events')
  // These letters nobody has called saved: they may be lost.
  await cardOf(page, cloze).getByRole('textbox').first().pressSequentially('nd')

  const died = page.waitForEvent('crash')
  await killRenderers(browser)
  await died

  const again = await context.newPage()
  await again.goto(quiz)
  await expect(step(again, questions.indexOf(cloze)), 'at its question').toHaveAttribute(
    'aria-current',
    'step',
  )
  await expect(cardOf(again, cloze).getByRole('textbox').first()).toHaveValue(/^Dura(n|nd)?$/)
  expect(await states(again), 'what is answered, begun and flagged').toEqual(before)
  expect(await stored(again, 'events'), 'the record').toEqual(expect.arrayContaining(events))
  await goTo(again, single)
  expect(await options(again, single), 'in its order').toEqual(order)
  await goTo(again, ordering)
  expect(await placed(again, ordering), 'half placed').toEqual(halfPlaced)
  await goTo(again, first)
  await expect(cardOf(again, first).getByText(say.outcome_right(), { exact: true })).toBeVisible()

  await goTo(again, cloze)
  await answerRightly(again, cloze)
  await again.getByRole('button', { name: say.quiz_finish() }).last().click()
  await again.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(summaryOf(again, 2)).toBeVisible()
  expect(new Set((await eventsOf(again, 'answer-given')).map(({ run }) => run)).size, 'it is one run').toBe(1)
  await page.close()
})

// Three hundred times: faults/renderer.spec.ts.
test(
  'the renderer dies five times at random moments, and nothing that was called saved is lost',
  { tag: '@long' },
  async ({ context, browser }) => {
    await killByChance({ context, browser, seed: faultSeed, kills: 5 })
  },
)

test(
  'the whole browser dies in the instant that it says "Saved", and what it said is true',
  { tag: '@long' },
  async ({ site, complaints }) => {
    const { launchOptions } = test.info().project.use
    const profile = mkdtempSync(join(tmpdir(), 'blowback-'))
    const open = async (): Promise<BrowserContext> => {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL: site.url,
        locale: 'en-GB',
      })
      await complaints.listen(context, () => [new URL(site.url).origin])
      return context
    }
    try {
      const context = await open()
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(quiz)
      const [question] = await startQuiz(page)
      if (!question) throw new Error('The quiz is empty.')
      const card = cardOf(page, question)
      await give(page, card, rightAnswer(question))
      const ended = new Promise((resolve) => context.once('close', resolve))
      const session = await context.browser()?.newBrowserCDPSession()
      const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? []
      const self = processes.find(({ type }) => type === 'browser')?.id
      // The page itself gives the signal, so that no time goes by between the word and the end.
      await page.exposeFunction('die', () => {
        if (self !== undefined) process.kill(self, 'SIGKILL')
      })
      await page.evaluate(
        ([saved, right]) => {
          new MutationObserver(() => {
            const said = [...document.querySelectorAll('main [role=status]')].map(
              (status) => status.textContent,
            )

            if (said.some((text) => text.includes(saved) && text.includes(right)))
              (window as unknown as { die: () => void }).die()
          }).observe(document.body, { subtree: true, childList: true, characterData: true })
        },
        [say.saved_on_device(), say.outcome_right()] as const,
      )
      await card.getByRole('button', { name: say.check_answer() }).click()
      await ended

      const later = await open()
      const again = later.pages()[0] ?? (await later.newPage())
      await again.goto(quiz)
      await expect(strip(again)).toBeVisible()
      await expect(step(again, 0)).toHaveAccessibleName(
        say.step_label({ number: 1, state: say.step_right() }),
      )
      const answers = await eventsOf(again, 'answer-given')
      expect(answers.map((answer) => [answer.question, answer.marks.earned > 0])).toEqual([
        [question.id, true],
      ])
      await later.close()
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  },
)
