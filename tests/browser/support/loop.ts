import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import * as say from '../../../src/messages/generated/messages.js'
import { sayShare } from '../../../src/messages/say-class.ts'
import { sayNumber } from '../../../src/messages/say-number.ts'
import { readAssignment } from '../../../src/domain/assignment/assignment-packet.ts'
import { assignmentIdOf, type Assignment } from '../../../src/domain/assignment/assignment.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { readText } from '../../../src/domain/submission/read-anything.ts'
import { toBase64url } from '../../../src/domain/transport/base64url.ts'
import { kindsToGrade } from '../../../src/questions/grading.ts'
import { teacher } from '../../support/assignments.ts'
import { give, hasSimpleAnswers, rightAnswer, wrongAnswer } from './answering.ts'
import { beginAs, handIn, packetOf } from './assigned.ts'
import { cardOf, savedIn, step, strip } from './quiz.ts'
import { dataOf } from './site.ts'

/* The whole way of a quiz: from the desk to a class and back (tests/browser/loop.spec.ts and long/loop*.spec.ts). */

/** A quiz with a question that asks for a text, by which a hand-in grows longer than one code holds. */
export const handedOut = 'Was it blowback?'
const { questions } = dataOf('blowback/was-it-blowback/quiz/')
const simple = questions.filter(hasSimpleAnswers)
const first = needed(simple[0])
const second = needed(simple[1])
const text = needed(questions.find(({ kind }) => kind === 'free-response'))

function needed(question: Question | undefined): Question {
  if (!question) throw new Error('The quiz has too few questions.')
  return question
}

/** What the desk hands out, as it stands in the link. */
export function assignmentIn(link: string): Assignment {
  const [found] = readText(link)
  const reading = found?.ok ? readAssignment(found.bytes, kindsToGrade) : undefined
  if (!reading?.ok) throw new Error('The link opens nothing.')
  return reading.assignment
}

/** Another quiz whose answers are sealed for the same teacher, though it is not on her desk: she made it on her other device. */
export function another(assignment: Assignment): Uint8Array {
  return packetOf({
    ...assignment,
    id: assignmentIdOf(Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1)),
    title: 'Last week’s quiz',
    signer: toBase64url(teacher.signing.publicKey),
  })
}

/** Goes to a question wherever this learner was given it. */
async function turnTo(page: Page, question: Question): Promise<void> {
  const count = await strip(page).getByRole('button').count()
  for (let at = 0; at < count; at += 1) {
    await step(page, at).click()
    await expect(step(page, at)).toHaveAttribute('aria-current', 'step')
    if (await cardOf(page, question).isVisible()) return
  }
  throw new Error(`${question.id} was not asked.`)
}

async function answer(page: Page, question: Question, how: 'rightly' | 'wrongly'): Promise<void> {
  await turnTo(page, question)
  const card = cardOf(page, question)
  await give(page, card, how === 'rightly' ? rightAnswer(question) : wrongAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  const outcome = how === 'rightly' ? say.outcome_right() : say.outcome_wrong()
  await expect(card.getByText(outcome, { exact: true })).toBeVisible()
  await expect(savedIn(card)).toBeVisible()
}

/** Noise, which nothing squeezes: with it, what is handed in is longer than one code holds. */
const longText = Array.from({ length: 90 }, (_, at) => Math.imul(at + 1, 0x9e3779b1).toString(36)).join(' ')

/** What each of the class answers; the rest they leave. Handed in, as `expectClass` finds it in the table. */
export const learners = {
  async Amina(page: Page): Promise<void> {
    await beginAs(page, 'Amina')
    await answer(page, first, 'rightly')
    await answer(page, second, 'rightly')
    await handIn(page)
  },
  async Bilal(page: Page): Promise<void> {
    await beginAs(page, 'Bilal')
    await answer(page, first, 'rightly')
    await answer(page, second, 'wrongly')
    await handIn(page)
  },
  async Chandra(page: Page): Promise<void> {
    await beginAs(page, 'Chandra')
    await answer(page, first, 'wrongly')
    await turnTo(page, text)
    await cardOf(page, text).getByRole('textbox').fill(longText)
    await handIn(page)
  },
} as const

export interface HandedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}
export const fileOf = (name: string, bytes: Uint8Array): HandedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

/** The same under another name, with one bit flipped. */
export function damaged({ buffer }: HandedFile, name: string): HandedFile {
  const bytes = Uint8Array.from(buffer)
  const middle = Math.floor(bytes.length / 2)
  return fileOf(name, bytes.with(middle, (bytes[middle] ?? 0) ^ 1))
}

export async function handedInFile(page: Page): Promise<HandedFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say.hand_in_file(), exact: true }).click(),
  ])
  return fileOf(download.suggestedFilename(), new Uint8Array(readFileSync(await download.path())))
}

/** The sealed answers as a text, as they come out of a chat: quoted, between other words. */
export async function handedInText(page: Page): Promise<string> {
  await page.getByRole('button', { name: say.hand_in_text_show() }).click()
  const armour = await page.getByRole('textbox', { name: say.hand_in_text_label() }).inputValue()
  return `Here it is, Miss!\n> ${armour.replaceAll('\n', '\n> ')}\nSent from my phone`
}

export async function paste(desk: Page, words: string): Promise<void> {
  const field = desk.getByLabel(say.collect_paste())
  // It stays open for the next one.
  if (!(await field.isVisible())) await desk.getByText(say.collect_paste_title()).click()
  await field.fill(words)
  await desk.getByRole('button', { name: say.collect_paste_take() }).click()
}

/** What the desk says of one thing that was given, by a name or by the file that it came in. */
export async function expectLine(desk: Page, name: string, said: string): Promise<void> {
  const lines = desk.getByRole('region', { name: say.collect_lines_title() }).getByRole('listitem')
  await expect(lines.filter({ hasText: name }).filter({ hasText: said })).toHaveCount(1)
}

/** From the wall to the table of the same class. */
export async function openTable(desk: Page): Promise<void> {
  const links = desk.getByRole('navigation', { name: say.class_links() })
  await links.getByRole('link', { name: say.class_title() }).click()
  await expect(desk.getByRole('button', { name: say.class_save_csv(), exact: true })).toBeVisible()
}

/** The rows of the class table by their first cell, once the file for a spreadsheet was found to say the same in every cell. */
async function tableAndFile(desk: Page): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const onScreen: string[][] = []
  for (const row of await desk.getByRole('region').first().getByRole('row').all())
    onScreen.push(await row.locator('th, td').evaluateAll(said))
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: say.class_save_csv(), exact: true }).click(),
  ])
  const written = readFileSync(await download.path(), 'utf8')
  expect(written.startsWith('\uFEFF'), 'the mark by which spreadsheets know UTF-8').toBe(true)
  const [head = [], ...rows] = Papa.parse<string[]>(written.slice(1), { skipEmptyLines: true }).data
  const asRead = rows.map((row) => row.map((cell, at) => onScreenOf(head[at] ?? '', cell)))
  expect([head, ...asRead]).toEqual(onScreen)
  return new Map(
    rows.map((row) => [row[0] ?? '', Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell]))]),
  )
}

/** What the cells of a row say, also to those who do not see how short their heads are. */
const said = (cells: Element[]): string[] =>
  cells.map((cell) => {
    const copy = document.createElement('div')
    copy.append(...[...cell.childNodes].map((node) => node.cloneNode(true)))
    for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove()
    return copy.textContent.trim()
  })

/** How a cell of the file stands on the screen: a share as per cent, a number as this language writes it. */
function onScreenOf(head: string, cell: string): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(cell)) return cell
  return head === say.class_column_share() ? sayShare(Number(cell)) : sayNumber(Number(cell))
}

type Learner = keyof typeof learners
const everybody: readonly Learner[] = ['Amina', 'Bilal', 'Chandra']

/** They stand in the table with what each of them earned, and in the file that was saved from it; nobody else does. */
export async function expectClass(
  desk: Page,
  { items }: Assignment,
  names: readonly Learner[] = everybody,
): Promise<void> {
  const columnOf = (question: Question): string =>
    say.class_column_question({
      number: items.findIndex((item) => item.as === 'known' && item.question === question.id) + 1,
    })
  const [points, one, two] = [say.class_column_points(), columnOf(first), columnOf(second)] as const
  const expected: Readonly<Record<Learner, Readonly<Record<string, string>>>> = {
    Amina: { [points]: '2', [one]: '1', [two]: '1' },
    Bilal: { [points]: '1', [one]: '1', [two]: '0' },
    Chandra: {
      ...{ [points]: '0', [one]: '0', [two]: say.class_result_unanswered() },
      [columnOf(text)]: say.class_result_to_mark(),
    },
  }
  const rows = await tableAndFile(desk)
  expect([...rows.keys()].sort()).toEqual(names)
  for (const name of names) expect(rows.get(name)).toMatchObject(expected[name])
}
