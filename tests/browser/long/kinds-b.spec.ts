import type { Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { reach } from '../support/answering.ts'
import { valley } from '../support/builds.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/looks.ts'
import { eventsOf } from '../support/record.ts'
import { serveSite, type Site } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

/*
 * Sources compared, a text marked, an opinion kept: by keyboard alone, on the narrowest screen, and as a screen reader is
 * told of them.
 */
let site: Site
test.beforeAll(async () => {
  test.setTimeout(60_000)
  site = await serveSite(await valley(), '/')
})
test.afterAll(() => site.stop())

const narrow = { width: 320, height: 640 }

async function pressButton(page: Page, name: string): Promise<void> {
  await reach(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

/** Tab goes into a group of radios once; the arrows choose in it. */
async function choose(page: Page, group: RegExp | string, steps: number): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio')
  await reach(page, radios.first())
  await page.keyboard.press('Space')
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  await expect(radios.nth(steps)).toBeChecked()
}

test('sources are compared claim by claim, and an opinion is kept', async ({ visit }) => {
  const page = await (await visit({ baseURL: site.url, viewport: narrow })).newPage()
  await page.goto('valley/bridge/quiz/')
  await pressButton(page, say.quiz_start())
  await pressButton(page, say.skip_question())

  const card = page.getByRole('group', { name: 'What do these two do to each claim?' })
  await expect(card.getByRole('listitem'), 'one claim at a time').toHaveCount(1)
  await expect(card).toMatchAriaSnapshot(`
    - group "What do these two do to each claim?":
      - paragraph: Say what each source does to each claim. Every cell counts one mark.
      - list:
        - listitem:
          - paragraph: 1. The river was in flood
          - paragraph:
            - text: The builders
            - superscript:
              - link /Source \\d/
          - radiogroup "The builders 1. The river was in flood":
            - radio "agrees"
            - radio "contradicts"
            - radio "silent"
          - paragraph:
            - text: The county, The inquiry
            - superscript:
              - link /Source \\d/
          - radiogroup "The county, The inquiry 1. The river was in flood":
            - radio "agrees"
            - radio "contradicts"
            - radio "silent"
      - button "Claim before" [disabled]
      - button "Next claim"
      - text: Claim 1 of 2
      - paragraph: 0 of 4 answered
  `)
  await expectNoSidewaysScroll(page, 'a claim')
  await choose(page, /^The builders 1/, 0)
  await choose(page, /^The county, The inquiry 1/, 2)
  await pressButton(page, say.check_answer())
  await expect(page.getByRole('alert').filter({ hasText: say.remark_stances() })).toBeVisible()
  await pressButton(page, say.claim_next())
  await expect(page.getByText('2. The steel was good')).toBeFocused()
  await choose(page, /^The builders 2/, 0)
  await choose(page, /^The county, The inquiry 2/, 1)
  await pressButton(page, say.check_answer())
  await expect(card.getByRole('listitem'), 'all of them, to read').toHaveCount(2)
  await expect(card).toContainText(say.stance_expected({ stance: say.stance_agrees() }))
  await expect(card).toContainText(say.one_interested({ source: 'The builders' }))
  await expect(page.getByText(say.outcome_partly({ earned: 3, possible: 4 })).first()).toBeVisible()
  await expectNoSidewaysScroll(page, 'checked')
  await expectAccessible(page, 'sources compared')

  await pressButton(page, say.next_question())
  const opinion = page.getByRole('group', { name: 'The builders were treated fairly.' })
  await expect(opinion).toMatchAriaSnapshot(`
    - group "The builders were treated fairly.":
      - paragraph: Not marked. What you choose stays on this device.
      - 'radio "1: strongly disagree"'
      - radio "2"
      - radio "3"
      - radio "4"
      - 'radio "5: strongly agree"'
  `)
  await reach(page, opinion.getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await pressButton(page, say.keep_opinion())
  await expect(page.getByRole('status').filter({ hasText: say.opinion_kept() })).toBeAttached()
  await expectNoSidewaysScroll(page, 'an opinion')
})

test('a text is written, survives a reload before and after it is compared, and is marked', async ({
  visit,
}) => {
  const page = await (await visit({ baseURL: site.url, viewport: narrow })).newPage()
  await page.goto('valley/bridge/')
  const card = page.getByRole('group', { name: 'Why did the bridge fall? Weigh both reports.' })
  const area = card.getByRole('textbox', { name: say.your_text() })
  const text = 'The builders say the flood, the inquiry says the steel. I think the steel.'
  await reach(page, area)
  await page.keyboard.type(text)
  await expect(card).toContainText(say.text_over({ over: text.length - 60, count: 60 }))
  await expect.poll(async () => (await eventsOf(page, 'draft-kept')).length).toBeGreaterThan(0)
  await page.reload()
  await expect(area, 'whole, although it is too long').toHaveValue(text)
  await expect(card).not.toContainText('The inquiry has nothing to sell')

  await pressButton(page, say.compare_answer())
  await expect(card).toContainText('The inquiry has nothing to sell')
  await choose(page, 'names both reports', 1)
  await expect
    .poll(async () => JSON.stringify((await eventsOf(page, 'draft-kept')).at(-1)?.response))
    .toMatch(/"selfMarks":\{"[^"]+":1\}/)
  await page.reload()
  await expect(card.getByRole('radio', { name: '1 of 2' })).toBeChecked()
  await expect(area).not.toBeEditable()
  await expect(card).toMatchAriaSnapshot(`
    - group "Why did the bridge fall? Weigh both reports.":
      - paragraph: Write first. Then you compare with a model answer, and give yourself the points.
      - textbox "Your text"
      - paragraph: /14 more than 60 characters/
      - status
      - text: A model answer.
      - paragraph: The builders blame the flood, the inquiry blames the steel. The inquiry has nothing to sell.
      - paragraph: /Now mark your own text/
      - paragraph: names both reports
      - radiogroup "names both reports":
        - radio "0 of 2"
        - radio "1 of 2" [checked]
        - radio "2 of 2"
      - paragraph: says which weighs more
      - radiogroup "says which weighs more":
        - radio "0 of 1"
        - radio "1 of 1"
  `)
  await expectNoSidewaysScroll(page, 'a text beside its model answer')
  await choose(page, 'says which weighs more', 1)
  await pressButton(page, say.keep_marks())
  await expect(page.getByText(say.self_marked({ earned: 2, possible: 3 })).first()).toBeVisible()
  await expectAccessible(page, 'a text that was marked')
  const [answer] = await eventsOf(page, 'answer-given')
  expect(answer).toMatchObject({ marks: { earned: 2, possible: 3 }, response: { text } })
})
