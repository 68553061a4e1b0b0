// Long because: each kind of question is answered here as a person would, by pointer and by keyboard.
import type { Locator, Page } from '@playwright/test'
import type { Question } from '../../src/domain/question/question.ts'
import type { MultipleChoiceQuestion } from '../../src/questions/multiple-choice/schema.ts'
import type { SingleChoiceQuestion } from '../../src/questions/single-choice/schema.ts'
import * as say from '../../src/messages/generated/messages.js'
import { plainText } from '../../src/domain/lesson/rich-text.ts'
import { give, nameOf, pressing, reach, rightAnswer, wrongAnswer, type Means } from './support/answering.ts'
import { eventsOf } from './support/record.ts'
import { course, dataOf, lesson } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { expectRightBelow, firstWords } from './support/words.ts'

const { questions } = dataOf(lesson)
const ofKind = (kind: string): Question => {
  const found = questions.find((question) => question.kind === kind)
  if (!found) throw new Error(`The lesson has no check of the kind ${kind}.`)
  return found
}
const cardOf = (page: Page, question: Question): Locator => page.locator(`[id="${question.id}"]`)
const check = (card: Locator): Locator => card.getByRole('button', { name: say.check_answer() })
const saved = (card: Locator): Locator => card.getByText(say.saved_on_device(), { exact: true }).first()

test('home leads to the course, the course to the lesson, the outline to its sections', async ({ page }) => {
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`${course}$`))
  await page.getByRole('main').locator(`h3 a[href$="/${lesson}"]`).click()
  await expect(page).toHaveURL(new RegExp(`${lesson}$`))

  const outline = page.getByRole('navigation', { name: say.nav_outline() })
  const sections = page.getByRole('main').getByRole('region')
  const names = await outline.getByRole('link').allTextContents()
  for (const name of names.slice(0, -1)) {
    await outline.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeInViewport()
  }
  await expect(sections.first()).toBeVisible()
  await outline.getByRole('link', { name: /^Quiz/ }).click()
  await expect(page.getByRole('button', { name: say.quiz_start() })).toBeEnabled()
})

for (const means of ['pointer', 'keyboard'] as const)
  test(`a word and a source open their note beside the text, by ${means}`, async ({ page }) => {
    await page.goto(lesson)
    // The corner of the page is awake once it can be opened; notes open with it.
    await page.getByText(say.display_title(), { exact: true }).click()
    await expect(page.getByRole('group', { name: say.theme_title() })).toBeVisible()

    const text = page.getByRole('main')
    const word = text.getByRole('link', { name: 'strategic depth', exact: true }).first()
    const citation = text.getByRole('link', { name: /^(Source )?1$/ }).first()
    const note = page.getByRole('complementary', { name: say.note_label(), exact: true })
    const press = pressing(page, means)

    for (const link of [word, citation]) {
      await press(link)
      await expect(note).toBeVisible()
      await expect(note).toBeFocused()
      await expect(note).toBeInViewport()
      await expect(link).toHaveAttribute('aria-expanded', 'true')
      expect((await note.textContent())?.length).toBeGreaterThan(40)
      await page.keyboard.press('Escape')
      await expect(note).toBeHidden()
      await expect(link).toBeFocused()
    }
    await press(word)
    await press(note.getByRole('button', { name: say.note_close() }))
    await expect(note).toBeHidden()
    await expect(word).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`${lesson}$`))
  })

/** Answers every check of the lesson by one means, and looks at what is said back. */
async function answerAll(page: Page, means: Means): Promise<void> {
  const press = pressing(page, means)
  for (const question of questions) {
    const card = cardOf(page, question)
    await expect(card.getByRole('group', { name: nameOf(question) })).toBeAttached()
    await press(check(card))
    await expect(card.getByRole('alert'), 'an unfinished answer is told what is missing').toContainText(
      /first/,
    )
    await give(page, card, rightAnswer(question), means)
    await press(check(card))
    await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
    await expect(card.getByText(firstWords(question.explanation))).toBeVisible()
    await expect(card.getByRole('link', { name: /^(Source )?\d+$/ }).first(), 'the source').toBeVisible()
    await expect(card.getByRole('link', { name: say.back_to_text() })).toBeVisible()
    await expect(saved(card)).toBeVisible()
    expect(
      await card.evaluate((element) => element.contains(document.activeElement)),
      'focus stays here',
    ).toBe(true)
  }
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question, attempt }) => [question, attempt])).toEqual(
    questions.map(({ id }) => [id, 1]),
  )
  expect(answers.every(({ marks }) => marks.earned === marks.possible)).toBe(true)
}

test('every check is answered by pointer', { tag: '@long' }, async ({ page }) => {
  await page.goto(lesson)
  await answerAll(page, 'pointer')
})

test('every check is answered by keyboard alone', { tag: '@long' }, async ({ page }) => {
  await page.goto(lesson)
  await answerAll(page, 'keyboard')
})

test('every check is answered by touch', { tag: '@long' }, async ({ visit, site }) => {
  const device = await visit({
    baseURL: site.url,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 700 },
  })
  const page = await device.newPage()
  await page.goto(lesson)
  await answerAll(page, 'touch')
})

test('a wrong answer is explained beside the choice, and the second try is recorded as one', async ({
  page,
}) => {
  const question = ofKind('single-choice') as SingleChoiceQuestion
  const card = cardOf(page, question)
  await page.goto(lesson)
  const chosen = question.options.find(({ key }) => key !== question.right)
  const option = card.getByRole('radio', { name: plainText(chosen?.text ?? []), exact: true })
  await option.check()
  await check(card).click()

  const feedback = card.getByText(firstWords(chosen?.feedback))
  await expect(feedback).toBeVisible()
  await expect(card.getByText(say.option_wrong())).toBeVisible()
  await expectRightBelow(feedback, card.getByText(plainText(chosen?.text ?? [])))
  await expect(card.getByText(say.outcome_wrong(), { exact: true }).first()).toBeVisible()
  await expect(card.getByRole('radio').first()).toBeDisabled()
  await expect(saved(card)).toBeVisible()

  await card.getByRole('button', { name: say.try_again() }).click()
  await expect(feedback).toBeHidden()
  await expect(card.getByRole('radio').first()).toBeFocused()
  await give(page, card, rightAnswer(question))
  await check(card).click()
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(saved(card)).toBeVisible()
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ attempt, marks }) => [attempt, marks.earned])).toEqual([
    [1, 0],
    [2, 1],
  ])
  await page.goto(`${lesson}#${question.id}`)
  await card.getByRole('link', { name: say.back_to_text() }).click()
  await expect(page).toHaveURL(/#.+$/)
  await expect(page.locator(':target')).toBeInViewport()
})

test('half of several choices is partly right, and says what belongs', { tag: '@long' }, async ({ page }) => {
  const question = ofKind('multiple-choice') as MultipleChoiceQuestion
  const card = cardOf(page, question)
  await page.goto(lesson)
  const right = question.options.filter((option) => option.right)
  await card.getByRole('checkbox', { name: plainText(right[0]?.text ?? []), exact: true }).check()
  await check(card).click()
  await expect(
    card.getByText(say.outcome_partly({ earned: 1, possible: right.length }), { exact: true }),
  ).toBeVisible()
  await expect(card.getByText(say.option_missed())).toHaveCount(right.length - 1)
  await expect(saved(card)).toBeVisible()
})

test('"Saved on this device" is said when the device has said so, and not before', async ({ page }) => {
  // The device is slow to say that a write is complete: it says so when the test lets it.
  await page.addInitScript(() => {
    const waiting: (() => void)[] = []
    let slow = false
    const durabilities: string[] = []
    Object.assign(window, {
      beSlow: () => (slow = true),
      letComplete: () => {
        slow = false
        for (const go of waiting.splice(0)) go()
      },
      durabilities: () => durabilities,
    })
    const listen = EventTarget.prototype.addEventListener
    IDBTransaction.prototype.addEventListener = function (
      this: IDBTransaction,
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ) {
      const late = (event: Event): void => {
        const tell = (): void => {
          if (typeof listener === 'function') listener.call(this, event)
          else listener.handleEvent(event)
        }
        if (slow && this.mode === 'readwrite') waiting.push(tell)
        else tell()
      }
      if (type === 'complete' && this.mode === 'readwrite') durabilities.push(this.durability)
      listen.call(this, type, type === 'complete' ? late : listener, options)
    } as typeof IDBTransaction.prototype.addEventListener
  })
  const device = {
    beSlow: () => page.evaluate(() => (window as unknown as { beSlow: () => void }).beSlow()),
    letComplete: () => page.evaluate(() => (window as unknown as { letComplete: () => void }).letComplete()),
    durabilities: () =>
      page.evaluate(() => (window as unknown as { durabilities: () => string[] }).durabilities()),
  }
  const question = ofKind('single-choice')
  const card = cardOf(page, question)
  await page.goto(lesson)
  await device.beSlow()
  await give(page, card, rightAnswer(question))
  await check(card).click()
  await expect(
    card.getByText(say.outcome_right(), { exact: true }),
    'the verdict waits for nothing',
  ).toBeVisible()
  await expect(card.getByText(say.saving(), { exact: true })).toBeVisible()
  // It has been written by now, and still nobody may say so.
  await expect.poll(async () => (await eventsOf(page, 'answer-given')).length).toBe(1)
  await expect(card.getByText(say.saving(), { exact: true })).toBeVisible()
  await expect(saved(card)).toBeHidden()
  await device.letComplete()
  await expect(saved(card)).toBeVisible()
  expect(new Set(await device.durabilities())).toEqual(new Set(['strict']))
})

test('what is chosen and pressed before any script has come is kept and done once', async ({ page }) => {
  let arrive: (() => void) | undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/assets/document-*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await page.route('**/assets/core-*.js', async (route) => {
    await arrived
    await route.continue()
  })
  const [chosenOnly, pressed] = [ofKind('multiple-choice'), ofKind('single-choice')]
  await page.goto(lesson, { waitUntil: 'commit' })
  await give(page, cardOf(page, chosenOnly), wrongAnswer(chosenOnly))
  await give(page, cardOf(page, pressed), rightAnswer(pressed))
  await check(cardOf(page, pressed)).click()
  await check(cardOf(page, pressed)).click()
  arrive?.()

  const card = cardOf(page, pressed)
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(saved(card)).toBeVisible()
  const left = cardOf(page, chosenOnly)
  await left.scrollIntoViewIfNeeded()
  await expect(saved(left), 'the choice is kept as a half-filled answer').toBeVisible()
  const wrong = wrongAnswer(chosenOnly)
  for (const label of wrong.by === 'choosing' ? wrong.labels : [])
    await expect(left.getByRole('checkbox', { name: label, exact: true })).toBeChecked()
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question, attempt }) => [question, attempt])).toEqual([[pressed.id, 1]])
})

test('a lesson opened again says what was answered, and opens the feedback on request', async ({ page }) => {
  const question = ofKind('true-false')
  const card = cardOf(page, question)
  await page.goto(lesson)
  await give(page, card, wrongAnswer(question))
  await check(card).click()
  await expect(saved(card)).toBeVisible()

  await page.reload()
  await card.scrollIntoViewIfNeeded()
  await expect(card.getByText(/^Answered on .+: not right$/)).toBeVisible()
  await expect(card.getByText(firstWords(question.explanation))).toBeHidden()
  await card.getByRole('button', { name: say.show_feedback() }).click()
  await expect(card.getByText(firstWords(question.explanation))).toBeVisible()
  await expect(card.getByText(say.outcome_wrong(), { exact: true }).first()).toBeVisible()

  await page.reload()
  await card.getByRole('button', { name: say.answer_again() }).click()
  await give(page, card, rightAnswer(question))
  await check(card).click()
  await expect(saved(card)).toBeVisible()
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ attempt }) => attempt)).toEqual([1, 2])
})

test('reading goes on where it stopped', async ({ page }) => {
  await page.clock.install()
  await page.goto(lesson)
  const outline = page.getByRole('navigation', { name: say.nav_outline() })
  const third = outline.getByRole('link').nth(2)
  const name = (await third.textContent()) ?? ''
  await third.click()
  await expect(third).toHaveAttribute('aria-current', 'true')
  await page.clock.runFor(4000)
  await expect.poll(async () => (await eventsOf(page, 'place-kept')).length).toBeGreaterThan(0)
  await page.goto('')
  const main = page.getByRole('main')
  await expect(main.getByText(say.left_off())).toBeVisible()
  await main.getByText(say.left_off()).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeInViewport()
})

test('skipping to the text is the first thing that Tab offers', async ({ page }) => {
  await page.goto(lesson)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: say.skip_to_text() })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await reach(page, page.getByRole('navigation', { name: say.nav_outline() }).getByRole('link').first())
})

test(
  'a page that is opened in its middle is as alive as one that is opened at its top',
  { tag: '@long' },
  async ({ page }) => {
    const last = questions.at(-1)
    if (!last) throw new Error('The lesson has no check.')
    await page.goto(`${lesson}#${last.id}`)
    await expect(cardOf(page, last)).toBeInViewport()
    await expect(page.getByText(say.display_title(), { exact: true })).not.toBeInViewport()
    // What the corner of the page brings along is there without being scrolled to: notes beside the text.
    await expect(page.getByRole('radio', { name: say.theme_dark(), includeHidden: true })).toBeAttached()
    await page
      .getByRole('main')
      .getByRole('link', { name: /^(Source )?\d+$/ })
      .last()
      .click()
    await expect(page.getByRole('complementary', { name: say.note_label(), exact: true })).toBeFocused()
  },
)
