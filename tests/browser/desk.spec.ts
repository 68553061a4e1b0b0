import * as say from '../../src/messages/generated/messages.js'
import { readAssignment } from '../../src/domain/assignment/assignment-packet.ts'
import { readText } from '../../src/domain/submission/read-anything.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { course, dataOf, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

const desk = 'teach/'

test(
  'without a network, a teacher makes her keys, and hands out a quiz in three taps',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    // A course and the desk come onto the device before it begins.
    test.setTimeout(120_000)
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url })
    const page = await context.newPage()
    await openUntilReady(page, course)
    await openUntilReady(page, desk)
    await ownSite.stop()

    await page.reload()
    await page.getByRole('link', { name: say.desk_nav_keys() }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.keys_desk_title() })).toBeFocused()
    await page.getByRole('button', { name: say.keys_make() }).click()
    const keep = page.getByRole('button', { name: say.keys_kept() })
    await expect(keep).toBeDisabled()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: say.keys_save_file() }).click()
    expect((await download).suggestedFilename()).toMatch(/^blowback-keys-.*\.json$/)
    await keep.click()
    await expect(page.getByText(say.keys_safe())).toBeVisible()

    await page.getByRole('link', { name: say.desk_nav_home() }).click()
    await page.getByRole('link', { name: say.assign_a_quiz() }).click()
    await page.getByRole('button', { name: 'Strategic depth' }).click()
    await page.getByRole('button', { name: say.assign_hand_out() }).click()

    await expect(page.getByRole('img', { name: say.handed_code_label() })).toBeVisible()
    const link = await page.getByRole('textbox', { name: say.handed_link() }).inputValue()
    expect(link).toMatch(/\/assigned\/#/)
    const [found] = readText(link)
    const reading = found?.ok ? readAssignment(found.bytes, kindsToGrade) : undefined
    const asked = dataOf(quiz).questions.map(({ id }) => id)
    expect(reading).toMatchObject({
      ok: true,
      assignment: { title: 'Strategic depth', edition: 1, settings: { feedback: 'at-once', help: true } },
    })
    const items = reading?.ok ? reading.assignment.items : []
    expect(items.map((item) => (item.as === 'known' ? item.question : ''))).toEqual(asked)
  },
)
