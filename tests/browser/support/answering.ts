import { expect, type Locator, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { plainText } from '../../../src/domain/lesson/rich-text.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import type { CategoriseQuestion } from '../../../src/questions/categorise/schema.ts'
import type { ClaimRatingQuestion } from '../../../src/questions/claim-rating/schema.ts'
import type { ClozeQuestion } from '../../../src/questions/cloze/schema.ts'
import type { HighlightQuestion } from '../../../src/questions/highlight/schema.ts'
import type { MatchingQuestion } from '../../../src/questions/matching/schema.ts'
import type { MultipleChoiceQuestion } from '../../../src/questions/multiple-choice/schema.ts'
import type { NumericQuestion } from '../../../src/questions/numeric/schema.ts'
import type { OrderingQuestion } from '../../../src/questions/ordering/schema.ts'
import type { SingleChoiceQuestion } from '../../../src/questions/single-choice/schema.ts'
import type { TrueFalseQuestion } from '../../../src/questions/true-false/schema.ts'
import { marking, rating, sorting, type SeveralSteps } from './answers-in-steps.ts'

type Known =
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | TrueFalseQuestion
  | ClozeQuestion
  | NumericQuestion
  | OrderingQuestion
  | MatchingQuestion
  | CategoriseQuestion
  | HighlightQuestion
  | ClaimRatingQuestion

/** An answer as a person would say it: by the words on the screen. */
export type Answer =
  | { readonly by: 'choosing'; readonly role: 'radio' | 'checkbox'; readonly labels: readonly string[] }
  | { readonly by: 'typing'; readonly texts: readonly string[] }
  | { readonly by: 'ordering'; readonly items: readonly string[] }
  | { readonly by: 'matching'; readonly pairs: readonly (readonly [left: string, right: string])[] }
  | SeveralSteps

export type Means = 'pointer' | 'touch' | 'keyboard'

const truth = (value: boolean): string => (value ? say.option_true() : say.option_false())

/** Whether `rightAnswer` and `wrongAnswer` know this kind: not of an opinion, nor of what a person marks herself. */
export const hasSimpleAnswers = ({ kind }: Question): boolean =>
  !['corroboration', 'free-response', 'map-point', 'opinion'].includes(kind)

/** The right answer to a question, from the key in the page's data file. */
export function rightAnswer(given: Question): Answer {
  const question = given as Known
  switch (question.kind) {
    case 'single-choice':
      return choosing(
        'radio',
        question.options.filter(({ key }) => key === question.right),
      )
    case 'multiple-choice':
      return choosing(
        'checkbox',
        question.options.filter(({ right }) => right),
      )
    case 'true-false':
      return { by: 'choosing', role: 'radio', labels: [truth(question.right)] }
    case 'cloze':
      return { by: 'typing', texts: question.blanks.map(({ accepted }) => accepted[0] ?? '') }
    case 'numeric':
      return { by: 'typing', texts: [String(question.shown)] }
    case 'ordering':
      return { by: 'ordering', items: question.items.map(({ text }) => plainText(text)) }
    case 'matching':
      return {
        by: 'matching',
        pairs: question.pairs.map(({ left, right }) => [plainText(left), plainText(right)]),
      }
    case 'categorise':
      return sorting(question, ({ category }) => category)
    case 'highlight':
      return marking(question, 'must', (right) => right)
    case 'claim-rating':
      return rating(question, question.accept.from, (key) => key === question.right)
  }
}

/** An answer that earns nothing. */
export function wrongAnswer(given: Question): Answer {
  const question = given as Known
  switch (question.kind) {
    case 'single-choice':
      return choosing('radio', question.options.filter(({ key }) => key !== question.right).slice(0, 1))
    case 'multiple-choice':
      return choosing(
        'checkbox',
        question.options.filter(({ right }) => !right),
      )
    case 'true-false':
      return { by: 'choosing', role: 'radio', labels: [truth(!question.right)] }
    case 'cloze':
      return { by: 'typing', texts: question.blanks.map(() => 'Nothing of the kind') }
    case 'numeric':
      return { by: 'typing', texts: [String(question.high + 1000)] }
    case 'ordering':
      return { by: 'ordering', items: question.items.map(({ text }) => plainText(text)).reverse() }
    case 'matching': {
      const rights = question.pairs.map(({ right }) => plainText(right))
      return {
        by: 'matching',
        pairs: question.pairs.map(({ left }, at) => [
          plainText(left),
          rights[(at + 1) % rights.length] ?? '',
        ]),
      }
    }
    case 'categorise':
      return sorting(question, ({ category }) => question.categories.find(({ key }) => key !== category)?.key)
    case 'highlight':
      return marking(question, 'not', (right) => !right)
    case 'claim-rating': {
      const { scale, accept } = question
      const far = scale.indexOf(accept.from) > 1 ? scale[0] : scale.at(-1)
      return rating(question, far ?? '', (key) => key !== question.right)
    }
  }
}

function choosing(
  role: 'radio' | 'checkbox',
  options: readonly { text: Parameters<typeof plainText>[0] }[],
): Answer {
  return { by: 'choosing', role, labels: options.map(({ text }) => plainText(text)) }
}

/** What is asked, as the name of the question's group. A question with gaps is named by what to do. */
export function nameOf(question: Question): string {
  return question.kind === 'cloze' ? say.fill_blanks() : plainText(question.stem.slice(-1))
}

/** Gives an answer to the question in `card`, and does not check it yet. */
export async function give(
  page: Page,
  card: Locator,
  answer: Answer,
  means: Means = 'pointer',
): Promise<void> {
  const press = pressing(page, means)
  switch (answer.by) {
    case 'choosing':
      for (const label of answer.labels) {
        const option = card.getByRole(answer.role, { name: label, exact: true })
        if (means !== 'keyboard') await press(option)
        else if (answer.role === 'checkbox') await press(option, 'Space')
        else await chooseByArrows(page, card, option)
        await expect(option).toBeChecked()
      }
      return
    case 'several steps':
      for (const mark of answer.marks) {
        const button = card.getByRole('button', { name: mark, exact: true })
        await press(button)
        await expect(button).toHaveAttribute('aria-pressed', 'true')
      }
      for (const [group, label] of answer.choices) {
        const radios = card.getByRole('radiogroup', { name: group, exact: true })
        const option = radios.getByRole('radio', { name: label, exact: true })
        if (means === 'keyboard') await chooseByArrows(page, radios, option)
        else await press(option)
        await expect(option).toBeChecked()
      }
      return
    case 'typing':
      for (const [at, text] of answer.texts.entries()) {
        const field = card.getByRole('textbox').nth(at)
        if (means === 'keyboard') {
          await reach(page, field)
          await page.keyboard.press('ControlOrMeta+A')
          await page.keyboard.type(text)
        } else await field.fill(text)
        await expect(field).toHaveValue(text)
      }
      return
    case 'ordering':
      for (const item of answer.items) {
        await press(card.getByRole('button', { name: item, exact: true }))
        // Having chosen an item, a person stands at its place without a step.
        const last = card.getByRole('button', { name: say.place_last(), exact: true })
        await expect(last).toBeFocused()
        await press(last)
        await expect(card.getByRole('list').last().getByRole('button').last()).toContainText(item)
      }
      return
    case 'matching':
      for (const [left, right] of answer.pairs) {
        await press(
          card
            .getByRole('list', { name: say.pair_answers() })
            .getByRole('button', { name: right, exact: true }),
        )
        const row = rowOf(card, left)
        await press(row.getByRole('button').first())
        await expect(row.getByRole('button').first()).toHaveText(right)
      }
  }
}

/** The row of a matching question that begins with these words. */
export function rowOf(card: Locator, left: string): Locator {
  return card.getByRole('listitem').filter({ has: card.page().getByText(left, { exact: true }) })
}

/** Presses something by the chosen means; by keyboard only after it was reached by Tab. */
export function pressing(page: Page, means: Means): (what: Locator, key?: string) => Promise<void> {
  return async (what, key = 'Enter') => {
    if (means === 'pointer') await what.click()
    else if (means === 'touch') await what.tap()
    else {
      await reach(page, what)
      await page.keyboard.press(key)
    }
  }
}

/** Moves the focus by Tab alone, forwards or back, as somebody without a pointer has to. */
export async function reach(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeEnabled()
  for (let steps = 0; steps < 100; steps += 1) {
    const way = await what.evaluate((element) => {
      const here = document.activeElement
      if (here === element) return 'there'
      // Tab stops at one radio of a group, whichever that is; arrows do the rest.
      if (
        here instanceof HTMLInputElement &&
        here.type === 'radio' &&
        element.getAttribute('name') === here.name
      )
        return 'there'
      if (here === null || here === document.body) return 'Tab'
      return here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
    })
    if (way === 'there') return
    await page.keyboard.press(way)
  }
  throw new Error(`${String(what)} cannot be reached by Tab.`)
}

/** Tab goes into a radio group once; the arrows choose in it. */
async function chooseByArrows(page: Page, card: Locator, option: Locator): Promise<void> {
  const radios = card.getByRole('radio')
  const count = await radios.count()
  const isNew = (await card.getByRole('radio', { checked: true }).count()) === 0
  await reach(page, radios.first())
  if (isNew) await page.keyboard.press('Space')
  for (let steps = 0; steps < count && !(await option.isChecked()); steps += 1)
    await page.keyboard.press('ArrowDown')
}
