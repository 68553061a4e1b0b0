import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import * as say from '../../src/messages/generated/messages.js'
import { expectAccessible, expectNoSidewaysScroll, expectRoomForTranslations } from './support/looks.ts'
import { expectReady, openUntilReady, serverIsGone } from './support/offline.ts'
import { everythingStored, stored } from './support/record.ts'
import { appBase, lesson, readBuilt, repair } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { answerCheck, unchanged } from './support/update.ts'

interface SavedRecord {
  readonly format: string
  readonly version: number
  readonly stores: Readonly<Record<string, readonly { readonly key: unknown; readonly value: unknown }[]>>
}

/** How the names of the app's caches begin. */
const ours = `blowback:${appBase}:`
const saveButton = (page: Page) => page.getByRole('button', { name: say.repair_save() })
const repairButton = (page: Page) => page.getByRole('button', { name: say.repair_do() })

async function savedRecord(page: Page): Promise<SavedRecord> {
  const coming = page.waitForEvent('download')
  await saveButton(page).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^blowback-record-\d{4}-\d{2}-\d{2}\.json$/)
  await expect(page.getByRole('status')).toHaveText(say.repair_saved())
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as SavedRecord
}

test.describe('when every script of the app is broken', () => {
  // A worker would answer before the test can break anything.
  test.use({ serviceWorkers: 'block' })
  test('the page says so and leads to the record, which is saved to a file and left as it is', async ({
    page,
    site,
    visit,
    complaints,
  }) => {
    complaints.allow(/broken for a test/, /registration blocked/)
    await page.goto(lesson)
    await answerCheck(page, unchanged())
    const before = await everythingStored(page)

    const broken = { body: 'throw new Error("broken for a test")', contentType: 'text/javascript' }
    await page.route('**/*.js', (route) => route.fulfill(broken))
    await page.reload()
    const told = page.getByRole('alert').filter({ hasText: say.scripts_missing() })
    await expect(told).toBeVisible()
    await told.getByRole('link', { name: say.repair_link() }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.repair_title() })).toBeVisible()

    const record = await savedRecord(page)
    expect(record).toMatchObject({ format: 'blowback/raw-record', version: 1 })
    const kept = Object.fromEntries(
      Object.entries(record.stores).map(([name, entries]) => [name, entries.map(({ value }) => value)]),
    )
    expect(kept, 'the whole record').toEqual(before.stores)
    expect(kept.events?.length).toBeGreaterThan(1)
    expect(await everythingStored(page), 'nothing of it was touched').toEqual(before)

    // On a device that works the file is taken in like a backup.
    const elsewhere = await (await visit({ baseURL: site.url })).newPage()
    await elsewhere.goto('mine/')
    const buffer = Buffer.from(JSON.stringify(record))
    const field = elsewhere.getByLabel(say.restore_label())
    await field.scrollIntoViewIfNeeded()
    await expect(field).toBeEnabled()
    await field.setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer })
    const count = kept.events?.length ?? 0
    await expect(elsewhere.getByText(say.restore_done({ count }), { exact: true })).toBeVisible()
    expect(await stored(elsewhere, 'events')).toEqual(kept.events)
  })
})

test(
  'repairing deletes the files and the worker of this app, and nothing else',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url })
    const page = await context.newPage()
    await openUntilReady(page, lesson)
    await answerCheck(page, unchanged())
    const before = await everythingStored(page)
    await page.evaluate(async (ours) => {
      localStorage.setItem(
        'blowback.display',
        JSON.stringify({ theme: 'dark', size: '', spacing: '', type: '', motion: '', font: true }),
      )
      for (const name of ['of another app', 'blowback:/another-folder/:1:shell'])
        await (await caches.open(name)).put('/here', new Response('kept'))
      for (const name of await caches.keys())
        if (name.startsWith(ours)) await (await caches.open(name)).put('/damage', new Response('damage'))
    }, ours)
    const damaged = (): Promise<number> =>
      page.evaluate(async () => {
        const found = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).match('/damage')),
        )
        return found.filter(Boolean).length
      })
    expect(await damaged()).toBeGreaterThan(1)

    // Without a network what would be deleted could not be fetched again.
    await ownSite.stop()
    await page.evaluate((address) => location.assign(address), new URL(repair, ownSite.url).href)
    await repairButton(page).click()
    await expect(page.getByRole('status')).toHaveText(say.repair_unreachable())
    expect(await damaged()).toBeGreaterThan(1)

    await ownSite.start()
    await repairButton(page).click()
    await expect(page.getByRole('heading', { level: 1, name: say.home_title() })).toBeVisible()
    await page.goto(lesson)
    await expectReady(page)
    expect(await damaged()).toBe(0)
    expect(await everythingStored(page)).toEqual(before)
    expect(
      await page.evaluate(
        async (own) => [
          localStorage.getItem('blowback.display'),
          ...(await caches.keys()).filter((name) => !name.startsWith(own)).sort(),
        ],
        ours,
      ),
    ).toEqual([
      '{"theme":"dark","size":"","spacing":"","type":"","motion":"","font":true}',
      'blowback:/another-folder/:1:shell',
      'of another app',
    ])
  },
)

test(
  'the repair page is there without a network, for eyes and ears, and makes no record where there is none',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url, viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await openUntilReady(page, lesson)
    await ownSite.stop()
    await page.evaluate(() => indexedDB.deleteDatabase('blowback'))
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(repair)
    await saveButton(page).click()
    await expect(page.getByRole('status')).toHaveText(say.repair_empty())
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    expect(
      asked.filter((path) => path.endsWith('.js')),
      'it leans on no other script',
    ).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, colorScheme)
    }
    await expectNoSidewaysScroll(page)
    await expectRoomForTranslations(page)
  },
)

test('its policy is as strict as that of the other pages', () => {
  const policyOf = (address: string): string =>
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
      readBuilt(`${address}index.html`),
    )?.[1] ?? ''
  const withoutHashes = (policy: string): string => policy.replaceAll(/'sha256-[^']+'/g, 'hash')
  expect(withoutHashes(policyOf(repair))).toBe(withoutHashes(policyOf(lesson)))
  expect(readBuilt(`${repair}index.html`)).not.toMatch(
    /<script[^>]+src|<link rel="(modulepreload|stylesheet)/,
  )
})

test('a record that the browser cannot give is told of', { tag: '@long' }, async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.getAllKeys = () => {
      throw new DOMException('The disk is broken.', 'UnknownError')
    }
  })
  await page.goto(lesson)
  await answerCheck(page, unchanged())
  const before = await stored(page, 'events')
  await page.goto(repair)
  await saveButton(page).click()
  await expect(page.getByRole('status')).toHaveText(say.repair_halted())
  expect(await stored(page, 'events')).toEqual(before)
})
