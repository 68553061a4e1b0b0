import * as say from '../../../src/messages/generated/messages.js'
import { give, rightAnswer } from '../support/answering.ts'
import { sharedHost } from '../support/builds.ts'
import { expectReady, openUntilReady, serverIsGone } from '../support/offline.ts'
import { builtPages, dataOf, lesson, readBuilt, serveSite, type Site } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

// The app as somebody else hosts it: under a path of a host that is shared, at a known address, with a course of their own.
const base = '/learn/blowback/'
const address = 'https://school.example'
let from: string
let site: Site
test.beforeAll(async () => {
  from = await sharedHost({ base, address })
  site = await serveSite(from, base)
})
test.afterAll(() => site.stop())

test('under another path everything works, also without the server', async ({ visit, complaints }) => {
  complaints.allow(...serverIsGone)
  const context = await visit({ baseURL: site.url })
  const page = await context.newPage()
  await page.goto('')
  await page.getByRole('link', { name: 'Blowback', exact: true }).first().click()
  await expect(page).toHaveURL(site.url)
  await openUntilReady(page, lesson)
  const [question] = dataOf(lesson, from, base).questions
  if (!question) throw new Error('The lesson has no check.')
  const card = page.locator(`[id="${question.id}"]`)
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.saved_on_device(), { exact: true }).first()).toBeVisible()
  await site.stop()
  for (const each of builtPages(from).filter((one) => one === '' || one.startsWith('blowback/'))) {
    const response = await page.goto(each)
    expect(response?.status(), each).toBe(200)
    // Where sheets are printed, the sheet has a title too.
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    if (each !== '') await expectReady(page)
  }
  await site.start()
})

test('a second folder of lessons is a second course', async ({ visit }) => {
  const context = await visit({ baseURL: site.url })
  const page = await context.newPage()
  await page.goto('')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(2)
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').last().click()
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a link that is shared shows its page, and no page names another host', () => {
  for (const each of builtPages(from)) {
    const html = readBuilt(each === '' || each.endsWith('/') ? `${each}index.html` : each, from)
    const head = html.slice(0, html.indexOf('</head>'))
    const title = /<title>([^<]+)</.exec(head)?.[1] ?? ''
    expect(head).toContain(`<meta property="og:title" content="${title}">`)
    expect(head).toContain(`<meta property="og:url" content="${address}${base}`)
    // A namespace is a name, although it looks like an address.
    expect(
      [...head.replace("xmlns='http://www.w3.org/2000/svg'", '').matchAll(/https?:\/\/[^"/]+/g)].every(
        ([host]) => host === address,
      ),
      each,
    ).toBe(true)
  }
})
