/**
 * What a desk's page feels while a heap of files is given to it. A worker opens and sorts them in; the page hands them over and shows
 * what became of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test'
import { assignmentAmong } from '../src/domain/assigned/assignment-among.ts'
import { readAssignment } from '../src/domain/assignment/assignment-packet.ts'
import type { Question } from '../src/domain/question/question.ts'
import { seededNumbers } from '../src/domain/question/seeded-order.ts'
import { pretendResponse } from '../src/domain/rehearsal/pretend-response.ts'
import { readText } from '../src/domain/submission/read-anything.ts'
import type { SubmittedAnswer } from '../src/domain/submission/submission.ts'
import * as say from '../src/messages/generated/messages.js'
import { kindsToGrade } from '../src/questions/grading.ts'
import { openDeskWithQuiz } from '../tests/browser/support/desk-with-quiz.ts'
import { dataOf, quiz } from '../tests/browser/support/site.ts'
import { answered, sampleSubmission, sealed } from '../tests/support/submissions.ts'
import { serve } from '../tools/serve.mjs'
import { median } from './median.ts'
import { launchOptions } from './rounds.ts'

export interface Giving {
  readonly files: number
  /**
   * The longest task of the page from the choice of the files to the last line about them, in milliseconds; up to 50 it says no more than that none was over. Of
   * the first task what comes after the page hears of the choice.
   */
  readonly longest: number
  /** What came before in that task, in milliseconds: the browser makes its list of the files. */
  readonly listing: number
  /** Seconds until the last is in. */
  readonly seconds: number
}

declare global {
  var longOnes: PerformanceEntry[]
  /** When the page was told that files had been chosen. */
  var heardAt: number
}

/** Medians of so many rounds. Every round begins with the same desk, on which nothing was handed in. */
export async function givings(
  root: string,
  counts: readonly number[],
  rounds: number,
): Promise<readonly Giving[]> {
  const browser = await chromium.launch(launchOptions())
  const server = await serve({ root, port: 0 })
  const folder = mkdtempSync(join(tmpdir(), 'hand-ins-'))
  try {
    const { link, desk } = await freshDesk(browser, server.url)
    const files = writeHandIns(folder, link, Math.max(...counts))
    const found: Giving[] = []
    for (const count of counts) {
      const each: Giving[] = []
      for (let round = 0; round < rounds; round += 1)
        each.push(await give(browser, desk, files.slice(0, count)))
      const middle = (of: (giving: Giving) => number): number => median(each.map(of))
      found.push({
        files: count,
        longest: middle(({ longest }) => longest),
        listing: middle(({ listing }) => listing),
        seconds: middle(({ seconds }) => seconds),
      })
    }
    return found
  } finally {
    rmSync(folder, { recursive: true })
    await browser.close()
    await server.close()
  }
}

interface Desk {
  readonly link: string
  /** A device with this desk on it. */
  readonly desk: BrowserContextOptions
}

async function freshDesk(browser: Browser, baseURL: string): Promise<Desk> {
  const context = await browser.newContext({ baseURL })
  const link = await openDeskWithQuiz(await context.newPage())
  const storageState = await context.storageState({ indexedDB: true })
  await context.close()
  return { link, desk: { baseURL, storageState } }
}

/** Hand-ins of as many learners, each able in her own way. Returns their files. */
function writeHandIns(folder: string, link: string, count: number): readonly string[] {
  const among = assignmentAmong(readText(link))
  const reading = among.ok ? readAssignment(among.packet, kindsToGrade) : undefined
  if (!reading?.ok) throw new Error('The link has no assignment in it.')
  const { assignment, digest } = reading
  const { questions } = dataOf(quiz)
  return Array.from({ length: count }, (_, index) => {
    const random = seededNumbers(`learner ${index}`)
    const able = random()
    const submission = sampleSubmission(
      assignment,
      questions.map((question) => answerTo(question, able, random)),
      {
        digest,
        learner: { as: 'name', name: `Learner ${index}` },
        writer: index.toString(16).padStart(8, '0'),
      },
    )
    const path = join(folder, `hand-in-${index}.blowback`)
    writeFileSync(path, sealed(submission, assignment, `${index}`))
    return path
  })
}

function answerTo(question: Question, able: number, random: () => number): SubmittedAnswer {
  const kind = kindsToGrade(question.kind)
  if (!kind) throw new Error(`${question.kind} is in no registry.`)
  const prompt = kind.kind.promptFor(question, 'any')
  return answered(question, pretendResponse({ question, prompt, kind }, able, random))
}

async function give(
  browser: Browser,
  desk: BrowserContextOptions,
  files: readonly string[],
): Promise<Giving> {
  const context = await browser.newContext(desk)
  try {
    const page = await context.newPage()
    await page.goto('teach/')
    await page.getByRole('link', { name: 'Strategic depth' }).first().click()
    await page.getByRole('link', { name: say.collect_title(), exact: true }).click()
    const choose = page.getByLabel(say.collect_choose_files())
    await choose.waitFor()
    await page.evaluate(() => {
      globalThis.longOnes = []
      new PerformanceObserver((list) => globalThis.longOnes.push(...list.getEntries())).observe({
        type: 'longtask',
      })
      addEventListener('change', () => (globalThis.heardAt = performance.now()), {
        capture: true,
        once: true,
      })
    })
    const begun = performance.now()
    await choose.setInputFiles([...files])
    await page.getByText(say.collect_count_kept({ count: files.length })).waitFor({ timeout: 600_000 })
    const seconds = (performance.now() - begun) / 1_000
    await page.getByText(say.collect_reading()).waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: say.collect_here_title({ count: files.length }) }).waitFor()
    return { files: files.length, seconds, ...(await page.evaluate(longestTask)) }
  } finally {
    await context.close()
  }
}

function longestTask(): Pick<Giving, 'longest' | 'listing'> {
  let [longest, listing] = [0, 0]
  for (const { startTime, duration } of globalThis.longOnes) {
    const before = globalThis.heardAt - startTime
    const isFirst = before > 0 && before < duration
    if (isFirst) listing = before
    longest = Math.max(longest, isFirst ? duration - before : duration)
  }
  return { longest, listing }
}
