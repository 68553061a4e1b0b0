import * as say from '../../src/messages/generated/messages.js'
import { valley } from './support/builds.ts'
import { strip } from './support/quiz.ts'
import { eventsOf } from './support/record.ts'
import { serveSite, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'

let site: Site
test.beforeAll(async () => {
  test.setTimeout(120_000)
  site = await serveSite(await valley(), '/')
})
test.afterAll(() => site.stop())

test(
  'a quiz of two questions and an opinion counts two, from its start to the result that is shown',
  { tag: '@long' },
  async ({ visit }) => {
    const page = await (await visit({ baseURL: site.url })).newPage()
    await page.goto('valley/bridge/quiz/')
    const main = page.getByRole('main')
    await expect(main).toContainText(say.quiz_intro({ count: 2 }))
    await expect(main).toContainText(say.quiz_rule_unmarked({ count: 1 }))
    await page.getByRole('button', { name: say.quiz_start() }).click()

    await page.getByRole('radio', { name: 'The bridge', exact: true }).check()
    await page.getByRole('button', { name: say.check_answer() }).click()
    await page.getByRole('button', { name: say.next_question() }).click()

    for (const [source, stance] of [
      ['The builders 1', 'agrees'],
      ['The county, The inquiry 1', 'agrees'],
      ['The builders 2', 'agrees'],
      ['The county, The inquiry 2', 'contradicts'],
    ] as const)
      await page
        .getByRole('radiogroup', { name: new RegExp(`^${source}`) })
        .getByRole('radio', { name: stance })
        .check()
    await page.getByRole('button', { name: say.check_answer() }).click()
    await expect(main).toContainText(say.one_interested({ source: 'The builders' }))
    await page.getByRole('button', { name: say.next_question() }).click()

    await expect(main).toContainText(say.scoring_opinion())
    await page.getByRole('radio', { name: '4', exact: true }).check()
    await page.getByRole('button', { name: say.keep_opinion() }).click()
    await expect(main.getByText(say.opinion_kept()).first()).toBeVisible()
    await expect(strip(page).getByRole('button').last()).toHaveAccessibleName(
      say.step_label({ number: 3, state: say.step_unmarked() }),
    )
    await main.getByRole('button', { name: say.quiz_finish() }).first().click()
    const summary = page.getByRole('heading', { name: say.summary_title({ right: 2, count: 2 }) })
    await expect(summary).toBeFocused()
    await expect(summary.locator('..')).not.toContainText('treated fairly')
    const [started] = await eventsOf(page, 'run-started')
    expect(started?.questions.map(({ unmarked }) => unmarked)).toEqual([undefined, undefined, true])

    await page.goto('mine/#progress')
    await page.getByRole('button', { name: say.result_show() }).click()
    const result = page.getByRole('table')
    await expect(result.getByRole('row')).toHaveCount(3)
    await expect(result).not.toContainText('treated fairly')
  },
)
