import { readFileSync } from 'node:fs'
import * as say from '../../../src/messages/generated/messages.js'
import { defaultSettings, type AssignedItem } from '../../../src/domain/assignment/assignment.ts'
import { keylessPrompt, keylessRandomSize } from '../../../src/domain/assignment/keyless.ts'
import { armoured } from '../../../src/domain/transport/armour.ts'
import { mostInOneCode } from '../../../src/domain/transport/send-frames.ts'
import { kindsToGrade } from '../../../src/questions/grading.ts'
import { carried, exampleOf, sampleAssignment } from '../../support/assignments.ts'
import { give, hasSimpleAnswers, rightAnswer, wrongAnswer } from '../support/answering.ts'
import {
  beginAs,
  gradedAtDesk,
  handIn,
  knownOf,
  linkOf,
  openedWithKey,
  packetOf,
  packetOn,
} from '../support/assigned.ts'
import { expectAccessible, expectNoSidewaysScroll, looks } from '../support/looks.ts'
import { cardOf } from '../support/quiz.ts'
import { dataOf, quiz } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const data = dataOf(quiz)
const [first, second] = data.questions.filter(hasSimpleAnswers)
if (!first || !second) throw new Error('The quiz has too few questions.')
const settings = { ...defaultSettings, shuffle: false }
const assignment = sampleAssignment(knownOf(data, [first, second]), { title: 'Before Friday', settings })

const chromium = process.env.CHROME_PATH

/** A name that is not this machine's own: browsers hold only that one for secure without https. */
test.use({
  launchOptions: {
    ...(chromium === undefined ? {} : { executablePath: chromium }),
    args: ['--no-sandbox', '--host-resolver-rules=MAP school.example 127.0.0.1'],
  },
})

test('over plain http, where nothing is secure, a quiz comes as a file, and goes back as a file and as a text', async ({
  ownSite,
  visit,
  complaints,
}) => {
  // Browsers say of this header that it does nothing here.
  complaints.allow(/Cross-Origin-Opener-Policy/)
  const url = ownSite.url.replace(/127\.0\.0\.1|localhost/, 'school.example')
  const context = await visit({ baseURL: url })
  const page = await context.newPage()
  await page.goto('assigned/')
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await expect(page.getByRole('button', { name: say.assigned_scan() })).toHaveCount(0)
  await page.getByLabel(say.assigned_open_file()).setInputFiles({
    name: 'quiz.blowback',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(packetOf(assignment)),
  })
  await beginAs(page, 'Amina')
  await give(page, cardOf(page, first), rightAnswer(first))
  await cardOf(page, first).getByRole('button', { name: say.check_answer() }).click()
  await expect(cardOf(page, first).getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await handIn(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say.hand_in_file(), exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Before-Friday_Amina.blowback')
  const file = new Uint8Array(readFileSync(await download.path()))
  expect(gradedAtDesk(openedWithKey(file), first, 0)).toBe(1)
  expect(openedWithKey(await packetOn(page))).toEqual(openedWithKey(file))
})

test('what is no quiz says so in words, and a text with a quiz in it is opened', async ({ page }) => {
  await page.goto('assigned/')
  const problem = page.getByRole('alert').filter({ hasText: /./ })
  const paste = async (text: string): Promise<void> => {
    await page.getByLabel(say.assigned_open_text()).fill(text)
    await page.getByRole('button', { name: say.assigned_open_go() }).click()
  }
  const text = armoured(packetOf(assignment))
  await paste('Dear class, see you on Friday.')
  await expect(problem).toHaveText(say.assigned_problem_none())
  await paste(text.slice(0, -60))
  await expect(problem).toHaveText(say.assigned_problem_cut())
  await paste(`> ${text.replaceAll('\n', '\n> ')}`)
  await expect(page.getByRole('heading', { name: 'Before Friday' })).toBeVisible()
  await page.getByRole('link', { name: say.assigned_back_to_list() }).click()
  await expect(page.getByText(say.assigned_state_new())).toBeVisible()
})

test('a question without its key is answered by number, saved on the way, and handed in twice', async ({
  page,
}) => {
  const { question } = exampleOf('single-choice')
  const kind = kindsToGrade('single-choice')
  const drawn = kind && keylessPrompt(question, kind, new Uint8Array(keylessRandomSize).fill(7))
  if (!drawn?.ok) throw new Error('There is nothing to hide.')
  const text = exampleOf('free-response').question
  const items: AssignedItem[] = [{ as: 'keyless', points: 2, prompt: drawn.prompt }, carried(text)]
  const numbered = sampleAssignment(items, {
    title: 'By number',
    settings: { ...settings, roster: { as: 'numbers', count: 30 }, timeLimit: 20 },
  })
  await page.goto(linkOf(numbered))
  await expect(page.getByText(say.assigned_feedback_keyless())).toBeVisible()
  await page.getByLabel(say.assigned_your_number()).selectOption('7')
  await page.getByRole('button', { name: say.assigned_begin(), exact: true }).click()
  await expect(page.getByText(say.assigned_time_left({ count: 20 })).first()).toBeVisible()
  await page.getByRole('button', { name: say.assigned_time_hide() }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: say.hand_in_save_now() }).click()
  await expect(page.getByRole('heading', { name: say.hand_in_saved_title() })).toBeFocused()
  expect(openedWithKey(await packetOn(page))).toMatchObject({
    state: 'part-way',
    learner: { as: 'number', number: 7 },
  })
  await page.getByRole('button', { name: say.hand_in_go_on() }).click()
  await page.getByRole('button', { name: say.next_question() }).click()
  // Noise, which nothing squeezes: longer than one code holds.
  const noise = Array.from({ length: 90 }, (_, at) => Math.imul(at + 1, 0x9e3779b1).toString(36)).join(' ')
  await page.getByRole('textbox').fill(noise)
  await handIn(page)
  const packet = await packetOn(page)
  expect(packet.length).toBeGreaterThan(mostInOneCode)
  await expect(page.getByRole('img', { name: say.hand_in_code_label() })).toBeVisible()
  await page.getByRole('button', { name: say.hand_in_code_stop() }).click()
  await page.getByRole('button', { name: say.hand_in_code_next() }).click()
  expect(openedWithKey(packet)).toMatchObject({ attempt: 1, state: 'handed-in' })

  await page.getByRole('button', { name: say.hand_in_again() }).click()
  await page.getByRole('button', { name: say.assigned_begin(), exact: true }).click()
  await expect(page.getByRole('radio').first()).toBeChecked()
  await handIn(page)
  expect(openedWithKey(await packetOn(page))).toMatchObject({ attempt: 2 })
})

test('one device for two learners: the second sees nothing of the first, and both are handed in', async ({
  page,
}) => {
  await page.goto(linkOf(assignment))
  await beginAs(page, 'Amina')
  await give(page, cardOf(page, first), rightAnswer(first))
  await handIn(page)
  const hers = openedWithKey(await packetOn(page))

  await page.getByRole('button', { name: say.assigned_pass_on({ name: 'Amina' }) }).click()
  await expect(page.getByRole('textbox', { name: say.assigned_your_name() })).toHaveValue('')
  await expect(page.getByText('Amina')).toHaveCount(0)
  // The address is hers, so that a page that dies comes back to her.
  await page.reload()
  await beginAs(page, 'Bano')
  await expect(cardOf(page, first).locator('input:checked')).toHaveCount(0)
  await give(page, cardOf(page, first), wrongAnswer(first))
  await handIn(page)
  const others = openedWithKey(await packetOn(page))
  expect(others).toMatchObject({ attempt: 1, digest: hers.digest, learner: { as: 'name', name: 'Bano' } })
  expect(others.writer).not.toBe(hers.writer)
  expect([hers, others].map((each) => gradedAtDesk(each, first, 0))).toEqual([1, 0])

  // Each finds her own again.
  await page.getByRole('link', { name: say.assigned_back_to_list() }).click()
  const list = page.getByRole('region', { name: say.assigned_list_title() })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('listitem').filter({ hasText: 'Amina' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: say.hand_in_title() })).toBeVisible()
  await expect(page.getByRole('button', { name: say.assigned_pass_on({ name: 'Amina' }) })).toBeVisible()

  // Whoever opens the link next is asked who she is before she sees anything of theirs.
  await page.goto('assigned/')
  await page.goto(linkOf(assignment))
  const who = page.getByRole('region', { name: say.assigned_who_title() })
  await expect(who).toBeVisible()
  await expect(page.getByRole('heading', { name: say.hand_in_title() })).toHaveCount(0)
  await expect(page.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page, 'who answers')
  await who.getByRole('button', { name: say.assigned_who_is({ name: 'Bano' }) }).click()
  await expect(page.getByRole('button', { name: say.assigned_pass_on({ name: 'Bano' }) })).toBeVisible()
  await page.goto('assigned/')
  await page.goto(linkOf(assignment))
  await who.getByRole('button', { name: say.assigned_who_other() }).click()
  await expect(page.getByRole('textbox', { name: say.assigned_your_name() })).toHaveValue('')
})

test('while it is asked who answers, nobody’s time goes on', async ({ page }) => {
  await page.clock.install()
  const timed = linkOf(
    sampleAssignment(knownOf(data, [first, second]), { settings: { ...settings, timeLimit: 20 } }),
  )
  const left = (count: number) => page.getByText(say.assigned_time_left({ count })).first()
  await page.goto(timed)
  await beginAs(page, 'Amina')
  await page.clock.runFor('02:00')
  await expect(left(18)).toBeVisible()
  await page.goto(timed)
  const who = page.getByRole('region', { name: say.assigned_who_title() })
  await expect(who).toBeVisible()
  await page.clock.runFor('05:00')
  await who.getByRole('button', { name: say.assigned_who_is({ name: 'Amina' }) }).click()
  await expect(left(18)).toBeVisible()
})

for (const { name, viewport, colorScheme } of looks)
  test(`every screen is accessible and fits (${name})`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const check = async (state: string): Promise<void> => {
      await expectAccessible(page, state)
      await expectNoSidewaysScroll(page, state)
    }
    await page.goto('assigned/')
    await expect(page.getByRole('heading', { name: say.assigned_open_title() })).toBeVisible()
    await check('the ways to open')
    await page.goto(linkOf(assignment))
    await expect(page.getByRole('heading', { name: 'Before Friday' })).toBeVisible()
    await check('the first page')
    await beginAs(page, 'Amina')
    await check('a question')
    await handIn(page)
    await packetOn(page)
    await check('handing over')
  })
