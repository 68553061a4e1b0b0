import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as say from '../../../src/messages/generated/messages.js'
import { withRarerKinds } from '../support/builds.ts'
import { filledAnew, openUntilReady, serverIsGone } from '../support/offline.ts'
import { readBuilt } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

/** The addresses of a set's files by its list. */
const listOf = (course: string, from: string): string[] =>
  (JSON.parse(readBuilt(`${course}/offline.json`, from)) as { files: { url: string }[] }).files.map(
    ({ url }) => url,
  )

test('the code of a rare kind comes with the course that uses it, and answers without a server', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(60_000)
  complaints.allow(...serverIsGone, filledAnew)
  const from = await withRarerKinds()
  const apart = readdirSync(join(from, 'assets')).filter((name) => /^kind-.*\.js$/.test(name))
  for (const kind of ['categorise', 'highlight', 'claim-rating'])
    expect(
      apart.some((name) => name.startsWith(`kind-${kind}-`)),
      kind,
    ).toBe(true)
  const worker = readFileSync(join(from, 'sw.js'), 'utf8')
  expect(
    apart.filter((name) => worker.includes(name)),
    'no part of the shell',
  ).toEqual([])
  const needed = apart.filter((name) => /^kind-(?:categorise|highlight|claim-rating|parts)-/.test(name))
  expect(listOf('kinds', from)).toEqual(expect.arrayContaining(needed.map((name) => `assets/${name}`)))
  const first = needed.find((name) => name.startsWith('kind-highlight-'))
  expect(readBuilt('kinds/traces/index.html', from), 'the head of a page names its first kind').toMatch(
    new RegExp(`<link rel="modulepreload"[^>]*assets/${first}"`),
  )

  await ownSite.start(from)
  const context = await visit({ baseURL: ownSite.url, viewport: { width: 360, height: 700 } })
  const page = await context.newPage()
  await openUntilReady(page, 'kinds/')
  await ownSite.stop()
  await page.goto('kinds/traces/')
  const card = page.locator('#k-check')
  await card.getByRole('button', { name: 'A line on its wall is marked 1953.' }).click()
  await card.getByRole('radio', { name: 'It was left by the water' }).check()
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(card.getByText('Somebody drew it when the water stood there.')).toBeVisible()
  await expect(card.getByText(say.saved_on_device(), { exact: true }).first()).toBeVisible()
})
