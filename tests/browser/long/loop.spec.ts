import type { Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { receiptWords } from '../../../src/domain/submission/receipt-words.ts'
import { linkTo } from '../../../src/domain/transport/link.ts'
import { frameSender, mostInOneCode } from '../../../src/domain/transport/send-frames.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { beginAs, handIn, packetOn } from '../support/assigned.ts'
import { withCamera } from '../support/camera.ts'
import { openDeskWithQuiz } from '../support/desk-with-quiz.ts'
import { filmScreens } from '../support/filmed.ts'
import {
  another,
  assignmentIn,
  damaged,
  expectClass,
  expectLine,
  handedInFile,
  handedInText,
  handedOut,
  learners,
  openTable,
  paste,
} from '../support/loop.ts'
import { openUntilReady, serverIsGone } from '../support/offline.ts'
import { course } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

test('a quiz goes from the projector to three learners and comes back past the camera, as a file and as a text', async ({
  ownSite,
  complaints,
}) => {
  test.setTimeout(300_000)
  complaints.allow(...serverIsGone)
  const folder = mkdtempSync(join(tmpdir(), 'loop-'))
  const film = join(folder, 'camera.y4m')
  const browser = await withCamera(film)
  const newPage = async (): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: ownSite.url,
      locale: 'en-GB',
      permissions: ['camera'],
    })
    context.setDefaultTimeout(30_000)
    await complaints.listen(context, () => [new URL(ownSite.url).origin])
    return context.newPage()
  }
  try {
    const studio = await browser.newPage()
    const desk = await newPage()
    await openUntilReady(desk, 'teach/')
    await openDeskWithQuiz(desk, handedOut)
    const link = await desk.getByRole('textbox', { name: say.handed_link() }).inputValue()
    const assignment = assignmentIn(link)
    await desk.getByRole('link', { name: say.handed_project() }).click()
    await expect(desk.getByText(say.project_scan())).toBeVisible()
    const projected = await desk.getByRole('img', { name: say.handed_code_label() }).screenshot()
    await filmScreens(studio, film, [projected])

    // One scans it from the wall; to the others the link was sent.
    const [amina, bilal, chandra] = [await newPage(), await newPage(), await newPage()]
    for (const page of [amina, bilal, chandra]) await openUntilReady(page, course)
    await chandra.goto('assigned/')
    await chandra.getByRole('button', { name: say.assigned_scan() }).click()
    await expect(chandra.getByRole('heading', { name: handedOut })).toBeVisible({ timeout: 60_000 })
    await amina.goto(link)
    await bilal.goto(link)
    for (const page of [amina, bilal])
      await expect(page.getByRole('heading', { name: handedOut })).toBeVisible()

    // From here on there is no network for anybody.
    await ownSite.stop()
    await chandra.reload()
    await learners.Chandra(chandra)
    await learners.Amina(amina)
    await learners.Bilal(bilal)
    const fromAmina = await handedInFile(amina)
    const fromBilal = await handedInText(bilal)
    await bilal.goto(linkTo('assigned/', another(assignment)))
    await beginAs(bilal, 'Bilal')
    await handIn(bilal)
    const old = { ...(await handedInFile(bilal)), name: 'last-week.blowback' }

    const packet = await packetOn(chandra)
    await filmScreens(studio, film, await movingCode(chandra, packet))
    await desk.getByRole('link', { name: say.project_close() }).click()
    await desk.getByRole('link', { name: say.collect_title(), exact: true }).click()
    await desk.getByRole('button', { name: say.collect_camera_open() }).click()
    await expect(desk.getByRole('heading', { name: say.collect_here_title({ count: 1 }) })).toBeVisible({
      timeout: 60_000,
    })
    // Both see the same four words.
    const words = receiptWords(packet).join(' · ')
    await expect(desk.getByText(words)).toBeVisible()
    await expect(chandra.getByText(words)).toBeVisible()
    await desk.getByRole('button', { name: say.collect_camera_close() }).click()

    await desk
      .getByLabel(say.collect_choose_files())
      .setInputFiles([fromAmina, damaged(fromAmina, 'hurt.blowback'), old])
    await expectLine(desk, 'Amina', say.collect_line_new())
    await paste(desk, fromBilal)
    await expectLine(desk, 'Bilal', say.collect_line_new())
    await paste(desk, fromBilal)
    await expectLine(desk, 'Bilal', say.collect_line_duplicate())
    await expectLine(desk, 'Chandra', say.collect_line_new())
    await expectLine(desk, 'hurt.blowback', say.collect_line_damaged())
    await expectLine(desk, 'last-week.blowback', say.collect_line_another_assignment())
    await expect(desk.getByText(say.collect_count_kept({ count: 3 }))).toBeVisible()

    await openTable(desk)
    await expectClass(desk, assignment)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What a phone shows of a hand-in that is longer than one code holds: every part from the first, and some mixtures of them. */
async function movingCode(page: Page, packet: Uint8Array): Promise<Buffer[]> {
  expect(packet.length).toBeGreaterThan(mostInOneCode)
  const parts = frameSender(packet)?.blocks ?? 0
  await page.getByRole('button', { name: say.hand_in_code_stop() }).click()
  const back = page.getByRole('button', { name: say.hand_in_code_back() })
  while (!(await page.getByText(say.hand_in_code_at({ number: 1 }), { exact: true }).isVisible()))
    await back.click()
  const screens: Buffer[] = []
  for (let number = 1; number <= parts + 2; number += 1) {
    await expect(page.getByText(say.hand_in_code_at({ number }), { exact: true })).toBeVisible()
    screens.push(await page.getByRole('img', { name: say.hand_in_code_label() }).screenshot())
    await page.getByRole('button', { name: say.hand_in_code_next() }).click()
  }
  return screens
}
