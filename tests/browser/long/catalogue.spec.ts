import type { Page } from '@playwright/test'
import { readCourses } from '../../../src/format/read-courses.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { readLessonFiles } from '../../../tools/lesson-files.ts'
import { pseudoText } from '../../../tools/pseudo-locales.ts'
import { wrongAnswer } from '../support/answering.ts'
import { openIn } from '../support/made-up.ts'
import { expectNoSidewaysScroll } from '../support/looks.ts'
import { pagesOfEachMake, dataOf, lesson, quiz, repair } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

// The app as a translator would leave it, in two languages that nobody speaks (tools/pseudo-locales.ts). What is said
// comes from the catalogue, what is taught from the lessons; nothing else is on any page.

test('nor does one of the page that stands alone', async ({ ownSite, visit }) => {
  test.setTimeout(60_000)
  const page = await openIn('en-XA', { ownSite, visit }, 320)
  await page.goto(repair)
  await expect(page.getByRole('button', { name: accented(say.repair_do()) })).toBeVisible()
  expect(await plainWords(page)).toEqual([])
  await page.getByRole('button', { name: accented(say.repair_save()) }).click()
  await expect(page.getByText(accented(say.repair_empty()))).toBeVisible()
})

test('no sentence of the app stands outside the catalogue, before and after an answer', async ({
  ownSite,
  visit,
}) => {
  test.setTimeout(60_000)
  const page = await openIn('en-XA', { ownSite, visit }, 320)
  // The guide to the desk is a text like a lesson's, out of docs/teaching.md.
  for (const address of pagesOfEachMake().filter((each) => each !== 'teach/guide/')) {
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
    expect(await plainWords(page), address).toEqual([])
    await expectNoSidewaysScroll(page, address)
  }

  await page.goto(lesson)
  const [first] = dataOf(lesson).questions
  if (!first) throw new Error('The lesson has no check.')
  const answer = wrongAnswer(first)
  if (answer.by !== 'choosing') throw new Error('The first check has no options.')
  const card = page.locator(`[id="${first.id}"]`)
  await card.getByRole(answer.role, { name: answer.labels[0] ?? '', exact: true }).check()
  await card.getByRole('button', { name: accented(say.check_answer()) }).click()
  await expect(card.getByText(accented(say.saved_on_device())).first()).toBeVisible()
  await expectNoSidewaysScroll(page, 'feedback')
  expect(await plainWords(page), 'feedback').toEqual([])

  await page.goto(quiz)
  await page.getByRole('button', { name: accented(say.quiz_start()) }).click()
  const finish = page.getByRole('button', { name: accented(say.quiz_finish()) }).last()
  await expect(finish).toBeVisible()
  expect(await plainWords(page), 'a run').toEqual([])
  await finish.click()
  await page.getByRole('button', { name: accented(say.finish_anyway()) }).click()
  await expect(page.getByRole('button', { name: accented(say.quiz_again()) })).toBeVisible()
  await expectNoSidewaysScroll(page, 'summary')
  expect(await plainWords(page), 'a summary').toEqual([])
})

const months = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g
const accented = (text: string): string => pseudoText('en-XA', text)

/** The longest first, so that a sentence is known before a word of it is. */
// What stands before a colon can be said without what follows.
const taught = [
  ...new Set(
    allStrings(readCourses(readLessonFiles('lessons')).courses).flatMap((text) => [
      text,
      text.split(': ')[0] ?? '',
    ]),
  ),
]
  .map((text) => text.trim().replace(/\s+/g, ' ').replace(months, ''))
  .filter((text) => text.length > 1)
  .sort((one, other) => other.length - one.length)

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : []
}

/** Whatever is on the page in plain English and is neither of a lesson nor the app's own name. */
async function plainWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      // A name on the map can stand in two lines.
      const lines = node.parentElement?.closest('text')?.querySelectorAll('tspan') ?? []
      found.push(
        lines.length > 0
          ? [...lines]
              .map((line) => line.textContent)
              .join(' ')
              .replaceAll('- ', '-')
          : // Where scripts run, what is for others is text with its marks in it.
            (node.nodeValue ?? '').replace(node.parentElement?.closest('noscript') ? /<[^>]*>/g : '', ''),
      )
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        found.push(element.getAttribute(name) ?? '')
    return found.map((text) => text.trim().replace(/\s+/g, ' '))
  })
  const isPlain = (text: string): boolean => /[A-Za-z]{2}/.test(text)
  return texts.filter((text) => {
    if (!isPlain(text)) return false
    // Months are the browser's words, and go first: there is a word that is known and stands in October.
    const rest = taught.reduce(
      (left, known) => (isPlain(left) ? left.replaceAll(known, '') : left),
      text.replace(months, ''),
    )
    // The app's name and a build's edition are nobody's.
    return isPlain(rest.replace(/^(Blow|back)$|\b[0-9a-f]{12}\b/g, ''))
  })
}
