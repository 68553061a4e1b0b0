import * as say from '../../src/messages/generated/messages.js'
import { plainText } from '../../src/domain/lesson/rich-text.ts'
import { hiddenTexts } from '../../src/domain/question/question-texts.ts'
import { keysOf } from '../../src/features/guide/lesson-key.ts'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { builtPages, course, dataOf, lesson, quiz, readBuilt } from './support/site.ts'
import { expect, test } from './support/test.ts'

test(
  'without a network, a teacher asks for the key of a lesson and sees the right answers',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url })
    const page = await context.newPage()
    await openUntilReady(page, course)
    await ownSite.stop()

    await page.getByRole('link', { name: say.guide_title() }).click()
    const plan = page.getByRole('region', { name: 'Strategic depth', exact: true })
    await plan.getByRole('button', { name: say.key_show() }).click()
    const key = plan.getByRole('region', { name: say.key_region({ title: 'Strategic depth' }) })
    await expect(key).toContainText('A neighbour that is peaceful, stable and friendly')
    await expect(page.getByRole('button', { name: say.key_hide() })).toBeFocused()
    const asked = [dataOf(lesson), dataOf(quiz)].flatMap(({ questions }) => questions)
    await expect(key.locator(':scope > ol > li')).toHaveCount(asked.length)
  },
)

test('no built page for teachers holds a key', () => {
  const held = ['guide/', 'method/'].map((page) => readBuilt(`${course}${page}index.html`))
  const pages = builtPages().filter((address) =>
    readBuilt(fileOf(address)).includes('<link rel="alternate" data-questions'),
  )
  const texts = pages
    .filter((address) => address !== `${course}quiz/`)
    .flatMap((address) => dataOf(address).questions)
    .flatMap((question) => [
      ...keysOf([question]).flatMap(({ answers }) => answers.map(({ text = [] }) => plainText(text))),
      ...hiddenTexts(question).map((text) => plainText(text)),
    ])
    .filter((text) => text.length > 20)
  expect(texts.length).toBeGreaterThan(500)
  const given = texts.filter((text) => held.some((html) => html.includes(text.replaceAll('&', '&amp;'))))
  expect(given).toEqual([])
})

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address
