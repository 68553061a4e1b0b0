import { readFileSync } from 'node:fs'
import * as say from '../../src/messages/generated/messages.js'
import { openDeskWithQuiz } from './support/desk-with-quiz.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts'
import { expect, test } from './support/test.ts'

test(
  'a teacher rehearses: a pretend class hands in, and stands in one table that a spreadsheet opens',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(90_000)
    await openDeskWithQuiz(page)
    await page.getByRole('link', { name: say.collect_title(), exact: true }).click()
    await page.getByRole('link', { name: say.rehearse_title() }).click()
    await page.getByRole('button', { name: say.rehearse_make() }).click()
    await page.getByRole('button', { name: say.rehearse_take() }).click()
    await expect(page.getByText(say.rehearse_taken({ count: 32 }))).toBeVisible({ timeout: 30_000 })

    await page.getByRole('link', { name: say.rehearse_to_table() }).click()
    const rows = page.getByRole('region').first().getByRole('row')
    await expect(rows).toHaveCount(31)
    await page.getByRole('button', { name: say.class_column_points() }).click()
    await page
      .getByRole('button', { name: /, question 1: / })
      .first()
      .click()
    const answer = page.getByRole('dialog')
    await expect(answer.getByRole('group').first()).toBeVisible()
    await answer.getByRole('button', { name: say.class_answer_close() }).click()
    await expectAccessible(page, 'the class table')

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: say.class_save_csv(), exact: true }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(31)
    expect(csv).toContain('زینب ملک')

    // On a sheet laid across (A4 within its margins), no question falls off the edge.
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 1047, height: 718 })
    await expectNoSidewaysScroll(page, 'on paper')
  },
)
