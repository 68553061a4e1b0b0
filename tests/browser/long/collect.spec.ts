import type { Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readText } from '../../../src/domain/submission/read-anything.ts'
import { toBase45 } from '../../../src/domain/transport/base45.ts'
import { frameSender } from '../../../src/domain/transport/send-frames.ts'
import { seededNumbers } from '../../../src/domain/question/seeded-order.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { modulesOf, pictureOf, y4mFrame, y4mHead } from '../../support/pictured-codes.ts'
import { withCamera } from '../support/camera.ts'
import { openDeskWithQuiz } from '../support/desk-with-quiz.ts'
import { expectAccessible } from '../support/looks.ts'
import { expect, test } from '../support/test.ts'

/** What a pretend class hands in, sealed for the desk of this page. */
async function pretendPackets(page: Page): Promise<Uint8Array[]> {
  await page.getByRole('link', { name: say.collect_title(), exact: true }).click()
  await page.getByRole('link', { name: say.rehearse_title() }).click()
  await page.getByRole('button', { name: say.rehearse_make() }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say.rehearse_save() }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  return readText(text).flatMap((found) => (found.ok ? [found.bytes] : []))
}

test('a real camera stream: codes that pass are taken once each, a moving one when it is whole', async ({
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const film = join(folder, 'class.y4m')
  const browser = await withCamera(film)
  try {
    const context = await browser.newContext({ baseURL: site.url, permissions: ['camera'] })
    const page = await context.newPage()
    await openDeskWithQuiz(page)
    const [first, second, third] = await pretendPackets(page)
    if (!first || !second || !third) throw new Error('There is no pretend class.')
    const sender = frameSender(third, 150)
    if (!sender) throw new Error('It is too long for a moving code.')
    const moving = Array.from({ length: sender.blocks + 3 }, (_, index) => toBase45(sender.frame(index)))
    const random = seededNumbers('film')
    const pictures = [toBase45(first), toBase45(second), ...moving].map((text) => {
      const modules = modulesOf(text)
      const look = { turned: 8, noise: 8, blur: 0, module: Math.floor(430 / (modules.length * 1.14)) }
      return pictureOf(modules, look, random)
    })
    const [picture] = pictures
    if (!picture) throw new Error('The film is empty.')
    // Each stands for half a second, and between two there is nothing but the wall.
    const frames = pictures.flatMap((each) => Array.from({ length: 5 }, () => y4mFrame(each)))
    writeFileSync(film, Buffer.concat([y4mHead(picture, 10), ...frames]))

    await page.getByRole('link', { name: say.collect_title(), exact: true }).click()
    await page.getByRole('button', { name: say.collect_camera_open() }).click()
    await expect(page.getByRole('heading', { name: say.collect_here_title({ count: 3 }) })).toBeVisible({
      timeout: 60_000,
    })
    // The film begins anew; the same codes once more are harmless.
    await page.waitForTimeout(4_000)
    await expect(page.getByRole('heading', { name: say.collect_here_title({ count: 3 }) })).toBeVisible()
    await page.getByRole('button', { name: say.collect_camera_close() }).click()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a thousand files: the page reads none of them, hands over a few at a time, and shows sixty lines', async ({
  page,
}) => {
  await openDeskWithQuiz(page)
  const packets = await pretendPackets(page)
  await page.getByRole('link', { name: say.collect_title(), exact: true }).click()
  // What holds a page up is counted here; `npm run bench` has how long.
  const watched = await page.evaluateHandle(() => {
    const seen = { handed: new Array<number>(), read: 0 }
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, ...[message]: [unknown]) {
      const given: unknown = Object(message).given
      if (Array.isArray(given)) seen.handed.push(given.length)
      postMessage.call(this, message)
    }
    const { arrayBuffer } = Blob.prototype
    Blob.prototype.arrayBuffer = function () {
      seen.read += 1
      return arrayBuffer.call(this)
    }
    return seen
  })
  const folder = mkdtempSync(join(tmpdir(), 'hand-ins-'))
  const files = Array.from({ length: 1_000 }, (_, index) => {
    const path = join(folder, `hand-in-${index}`)
    // The first round is new; all others are damaged, each in a place of its own.
    writeFileSync(path, changed(packets[index % packets.length] ?? new Uint8Array(), index))
    return path
  })
  await page.getByLabel(say.collect_choose_files()).setInputFiles(files)
  await expect(page.getByText(say.collect_count_kept({ count: 32 }))).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText(say.collect_reading())).toBeHidden({ timeout: 120_000 })
  rmSync(folder, { recursive: true, force: true })
  const { handed, read } = await watched.jsonValue()
  expect(handed.reduce((all, each) => all + each, 0)).toBe(1_000)
  expect(Math.max(...handed)).toBe(20)
  expect(read, 'files that the page itself opened').toBe(0)
  const lines = page.getByRole('region', { name: say.collect_lines_title() })
  await expect(lines.getByText(say.collect_count_refused({ count: 968 }))).toBeVisible()
  await expect(lines.getByRole('listitem')).toHaveCount(60)
})

/** The first round as it is; later ones with a flipped bit. */
function changed(packet: Uint8Array, index: number): Uint8Array {
  if (index < 32) return packet
  const place = 20 + (index % (packet.length - 20))
  return packet.with(place, (packet[place] ?? 0) ^ 1)
}

test('presenting: every state can be read and used without a mouse', async ({ page }) => {
  await openDeskWithQuiz(page)
  await page.getByRole('link', { name: say.present_title() }).click()
  await expect(page.getByRole('button', { name: say.present_bars() })).toBeVisible()
  await expectAccessible(page, 'presenting')
  await page.getByRole('button', { name: say.present_one_more({ label: '✓' }) }).click()
  await page.getByRole('button', { name: say.present_bars() }).click()
  await page.getByRole('button', { name: say.present_reveal() }).click()
  await expectAccessible(page, 'presenting')
  await page.getByRole('button', { name: say.present_again() }).click()
  await page.reload()
  await expect(page.getByText(say.present_round({ round: 2, count: 0 }))).toBeVisible()
})
