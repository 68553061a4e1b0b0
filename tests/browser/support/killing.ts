import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { EventEnvelope } from '../../../src/domain/learning/learning-event.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { chanceFrom } from './chance.ts'
import { killRenderers, openAnew, soon } from './death.ts'
import { strip } from './quiz.ts'
import { stored } from './record.ts'
import { quiz } from './site.ts'
import { actByChance, watchQuiz, type Moment } from './watched-quiz.ts'

interface Killing {
  readonly context: BrowserContext
  readonly browser: Browser
  readonly seed: number
  readonly kills: number
  /** Told to whoever waits for the end of many. */
  readonly onKill?: (count: number) => void
}

export interface Survived {
  /** Moments at which the page said "Saved on this device". */
  readonly said: number
  readonly events: number
  readonly runs: number
}

/**
 * Takes the quiz over and over, and kills the renderer at random moments. After each death the quiz is opened again:
 * every event that was ever read is there, whatever was last called saved is on screen, and the run goes on.
 */
export async function killByChance({ context, browser, seed, kills, onKill }: Killing): Promise<Survived> {
  const chance = chanceFrom(seed)
  const said: { count: number; runs: number } = { count: 0, runs: 0 }
  /** What may be seen of each question of this run: what was last called saved, and whatever came after it. */
  const may = new Map<string, Moment[]>()
  await watchQuiz(context, (moment) => {
    const before = may.get(moment.question)
    if (moment.isSaved) {
      may.set(moment.question, [moment])
      said.count += 1
    } else before?.push(moment)
  })

  let known: EventEnvelope[] = []
  for (let count = 1; count <= kills; count += 1) {
    const page = await openAnew(context)
    page.setDefaultTimeout(20_000)
    await page.goto(quiz)
    known = await soon('reading', expectNothingLost(page, known, `before death ${count}`))
    const claims = new Map([...may].map(([question, moments]) => [question, [...moments]]))
    if (await goOn(page)) {
      said.runs += 1
      claims.clear()
      may.clear()
    }
    await soon('looking', expectShown(page, claims, chance, `after death ${count - 1}`))
    await liveUntil(page, chance() * 1200, chanceFrom(seed * 1000 + count))
    await soon('closing the dead page', page.close())
    onKill?.(count)
  }
  const page = await openAnew(context)
  await page.goto(quiz)
  known = await expectNothingLost(page, known, 'at the end')
  await page.close()
  return { said: said.count, events: known.length, runs: said.runs }

  /** A person answers as fast as can be, and in the middle of it the process is gone. */
  async function liveUntil(page: Page, milliseconds: number, ofLife: () => number): Promise<void> {
    let isDead = false
    const life = async (): Promise<void> => {
      while (!isDead) await actByChance(page, ofLife)
    }
    const failed = life().then(
      () => undefined,
      (error: unknown) => (isDead ? undefined : error),
    )
    const died = page.waitForEvent('crash')
    const timer = new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
    const early = await Promise.race([timer, failed])
    expect(early, 'what went wrong before the death').toBeUndefined()
    isDead = true
    // What it was about to do then never ends; it is not waited for.
    await soon('the death', Promise.all([died, killRenderers(browser)]))
  }
}

async function expectNothingLost(
  page: Page,
  known: readonly EventEnvelope[],
  when: string,
): Promise<EventEnvelope[]> {
  const now = (await stored(page, 'events')) as EventEnvelope[]
  const byId = new Map(now.map((envelope) => [envelope.id, JSON.stringify(envelope)]))
  const lost = known.filter((envelope) => byId.get(envelope.id) !== JSON.stringify(envelope))
  expect(lost, `events that are gone or changed, ${when}`).toEqual([])
  const sequences = now.map(({ device, sequence }) => `${device} ${sequence}`)
  expect(new Set(sequences).size, `distinct numbers, ${when}`).toBe(now.length)
  expect(await stored(page, 'set-aside'), `records that cannot be read, ${when}`).toEqual([])
  return now
}

/** Waits until the quiz is there. True when a new run had to be begun, because the last one was finished. */
async function goOn(page: Page): Promise<boolean> {
  const start = page.getByRole('button', { name: new RegExp(`^(${say.quiz_start()}|${say.quiz_again()})$`) })
  await expect(strip(page).or(start.and(page.locator(':enabled')))).toBeVisible()
  if (await strip(page).isVisible()) return false
  await start.click()
  await expect(strip(page)).toBeVisible()
  return true
}

/** Whatever was called saved stands in the strip, and one of them is looked at closely: as it was, or beyond it. */
async function expectShown(
  page: Page,
  claims: ReadonlyMap<string, readonly Moment[]>,
  chance: () => number,
  when: string,
): Promise<void> {
  const open = (await stored(page, 'events')) as EventEnvelope[]
  const order = open
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap(({ event }) =>
      event.type === 'run-started' && event.scope.part === 'quiz' ? [event.questions] : [],
    )
    .at(-1)
  const labels = await strip(page)
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''))
  const indexOf = (question: string): number => order?.findIndex(({ id }) => id === question) ?? -1
  for (const [question, [claimed, ...later]] of claims) {
    // Unless another try of it was begun meanwhile, an outcome stands in the strip.
    const label = labels[indexOf(question)] ?? ''
    if (claimed !== undefined && claimed.outcome !== '' && later.length === 0)
      expect(label, `${question}, ${when}`).not.toContain(say.step_unanswered())
  }
  const looked = [...claims.keys()].at(-1 - Math.floor(chance() * Math.min(claims.size, 2)))
  if (looked === undefined) return
  await strip(page).getByRole('button').nth(indexOf(looked)).click()
  const shown = await momentOf(page, looked)
  const allowed = (claims.get(looked) ?? []).map(({ given, outcome }) => `${given} ${outcome}`)
  expect(allowed, `${looked}, ${when}`).toContain(`${shown.given} ${shown.outcome}`)
}

async function momentOf(page: Page, question: string): Promise<Moment> {
  let last: Moment | undefined
  await expect
    .poll(async () => {
      last = await page.evaluate(() => (window as unknown as { lastShown?: Moment }).lastShown)
      return last?.question
    })
    .toBe(question)
  if (!last) throw new Error(`${question} is not on screen.`)
  return last
}
