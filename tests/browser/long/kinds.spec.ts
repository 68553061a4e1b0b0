import type { Locator, Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { give, pressing } from '../support/answering.ts'
import type { SeveralSteps } from '../support/answers-in-steps.ts'
import { withRarerKinds } from '../support/builds.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/looks.ts'
import { filledAnew } from '../support/offline.ts'
import { expect, test } from '../support/test.ts'

const quizPage = 'kinds/traces/quiz/'

const press = (page: Page, what: Locator): Promise<void> => pressing(page, 'keyboard')(what)
const choose = (page: Page, within: Locator, ...choices: SeveralSteps['choices']): Promise<void> =>
  give(page, within, { by: 'several steps', marks: [], choices }, 'keyboard')

async function open(page: Page): Promise<void> {
  await page.goto(quizPage)
  await press(page, page.getByRole('button', { name: say.quiz_start() }))
  await expect(group(page, 'Which of these is a trace, and which is a tale?')).toBeVisible()
}

/** The card on screen, and the way to the next one. */
const group = (page: Page, asks: string): Locator => page.getByRole('group', { name: asks })

test('each of them is answered by keyboard alone, at 320 px, and reads as what it is', async ({
  ownSite,
  visit,
  complaints,
}) => {
  complaints.allow(filledAnew)
  await ownSite.start(await withRarerKinds())
  const context = await visit({ baseURL: ownSite.url, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await open(page)

  const sort = group(page, 'Which of these is a trace, and which is a tale?')
  await expect(sort).toMatchAriaSnapshot(`
    - group "Which of these is a trace, and which is a tale?":
      - list:
        - listitem:
          - radiogroup:
            - radio "Trace"
            - radio "Tale"
            - radio "${say.category_none()}"
  `)
  await choose(
    page,
    sort,
    ['A line on a wall', 'Trace'],
    ['A blotted account book', 'Trace'],
    ['A story of cows on the roof', 'Tale'],
    ['The weather of next week', say.category_none()],
  )
  await expectSays(page, sort, say.outcome_right())
  await next(page)

  const find = group(page, 'What shows how high the water stood?')
  await expect(find).toMatchAriaSnapshot(`
    - group "What shows how high the water stood?":
      - list:
        - listitem:
          - button "The church is of 1200."
        - listitem:
          - button "On its wall a line is cut, with the year."
        - listitem:
          - button "The bell is newer."
        - listitem:
          - button "People say that cows were seen on the roof."
      - radiogroup "${say.highlight_reason()}"
  `)
  for (const button of await find.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await press(page, find.getByRole('button', { name: 'The bell is newer.' }))
  await expect(find.getByRole('button', { pressed: true })).toHaveText('The bell is newer.')
  await choose(page, find, [say.highlight_reason(), 'It can be measured'])
  await expectSays(page, find, say.outcome_partly({ earned: 3, possible: 4 }))
  await expect(find).toMatchAriaSnapshot(`
    - listitem:
      - paragraph: On its wall a line is cut, with the year.
      - paragraph: "${say.highlight_missed()}"
      - paragraph: Somebody cut it then.
    - listitem:
      - paragraph: The bell is newer.
      - paragraph: "${say.highlight_beside()}"
  `)
  await next(page)

  const rate = group(page, '“The mill is the oldest house of the valley.” How well is that supported?')
  await expect(rate).toMatchAriaSnapshot(`
    - radiogroup "${say.claim_scale()}":
      - radio "wrong"
      - radio "unverified"
      - radio "contested"
      - radio "imprecise"
      - radio "accurate"
    - radiogroup "${say.claim_source()}"
  `)
  await choose(page, rate, [say.claim_scale(), 'wrong'], [say.claim_source(), 'The dates over all doors'])
  await expectSays(page, rate, say.outcome_partly({ earned: 3, possible: 4 }))
  await expect(rate.getByText(say.claim_step_off({ range: 'unverified – contested' }))).toBeVisible()
})

/** Checks the answer by keyboard and hears what is said. */
async function expectSays(page: Page, asked: Locator, words: string): Promise<void> {
  const card = asked.locator('..')
  await expectNoSidewaysScroll(page, 'before the answer')
  await press(page, card.getByRole('button', { name: say.check_answer() }))
  await expect(card.getByText(words, { exact: true }).first()).toBeVisible()
  await expect(card.getByText(say.saved_on_device(), { exact: true }).first()).toBeVisible()
  await expectNoSidewaysScroll(page, 'after the answer')
  await expectAccessible(page, words)
}

async function next(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: say.next_question() }))
}
