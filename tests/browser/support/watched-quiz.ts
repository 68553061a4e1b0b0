import type { BrowserContext, Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'

/** One question as it stood on screen at one moment. */
export interface Moment {
  readonly question: string
  /** What was given: choices, texts, places. */
  readonly given: string
  /** The outcome in words; empty as long as nothing was checked. */
  readonly outcome: string
  /** Whether the page said that this is saved. */
  readonly isSaved: boolean
}

/** Has every page of the context tell each change of the question on screen, in the turn in which it is shown. */
export async function watchQuiz(context: BrowserContext, hear: (moment: Moment) => void): Promise<void> {
  await context.exposeBinding('shown', (_, moment: Moment) => hear(moment))
  await context.addInitScript((saved) => {
    let last = ''
    const tell = (window as unknown as { shown: (moment: Moment) => void }).shown
    const look = (): void => {
      const card = document.querySelector('.question .card')
      const rule = card?.querySelector('fieldset')?.getAttribute('aria-describedby')
      if (!card || !rule) return
      const inputs = [...card.querySelectorAll('input')].map(({ type, value, checked }) =>
        type === 'text' ? value : checked ? value : '',
      )
      const placed = [...card.querySelectorAll<HTMLElement>('.placed .item')].map(
        ({ dataset }) => dataset.key,
      )
      const slots = [...card.querySelectorAll('.slot:not(.empty)')].map(({ textContent }) => textContent)
      const moment: Moment = {
        question: rule.slice(0, -'-rule'.length),
        given: JSON.stringify([inputs, placed, slots]),
        outcome: card.querySelector('.outcome')?.textContent ?? '',
        isSaved: card.querySelector('.saved')?.textContent === saved,
      }
      const now = JSON.stringify(moment)
      Object.assign(window, { lastShown: moment })
      if (now !== last) tell(moment)
      last = now
    }
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    // A choice is made when it changes: at its `input` the page has not heard of it, and what it says is of the one before.
    addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'text') look()
    })
    addEventListener('change', look)
  }, say.saved_on_device())
}

/** What a person can do on the page as it stands. */
interface Situation {
  readonly asks: 'radio' | 'checkbox' | 'text' | 'order' | 'match'
  readonly inputs: number
  /** Items without a place, or rows without an answer. */
  readonly waiting: number
  readonly isChecked: boolean
  readonly steps: number
  readonly unanswered: number
}

const situationOf = (page: Page): Promise<Situation> =>
  page.evaluate((unanswered) => {
    const card = document.querySelector('.question .card')
    const inputs = card?.querySelectorAll('input') ?? []
    const steps = [...document.querySelectorAll('.strip button, nav.steps button, main nav button')]
    const kind = card?.querySelector('.slot') ? 'match' : card?.querySelector('.placed') ? 'order' : 'text'
    const type = inputs[0]?.type
    return {
      asks: type === 'radio' || type === 'checkbox' ? type : kind,
      inputs: inputs.length,
      waiting: card?.querySelectorAll('.waiting .item, .slot.empty').length ?? 0,
      isChecked: card?.querySelector('.outcome') !== null,
      steps: steps.length,
      unanswered: steps.filter((step) => step.getAttribute('aria-label')?.includes(unanswered)).length,
    } as const
  }, say.step_unanswered())

/** Does one thing in a quiz that a person might do next. Everything is pressed and typed as by hand. */
export async function actByChance(page: Page, chance: () => number): Promise<void> {
  const { asks, inputs, waiting, isChecked, steps, unanswered } = await situationOf(page)
  const card = page.locator('.question .card').first()
  const named = (name: string) => page.getByRole('button', { name, exact: true })
  const below = (limit: number): number => Math.floor(chance() * limit)
  const roll = chance()
  if (isChecked) {
    if (unanswered === 0 && roll < 0.5) {
      await named(say.quiz_finish()).last().click()
      const anyway = named(say.finish_anyway())
      const again = named(say.quiz_again())
      await anyway.or(again).first().waitFor()
      if (await anyway.isVisible()) await anyway.click()
      await again.waitFor()
    } else if (roll < 0.2) await card.getByRole('button', { name: say.try_again(), exact: true }).click()
    else if (unanswered > 0 && roll < 0.8) await card.getByRole('button').first().click()
    else await page.locator('main nav button').nth(below(steps)).click()
    return
  }
  if (roll < 0.05) await page.locator('main nav button').nth(below(steps)).click()
  else if (roll < 0.1) await card.locator('.flag').click()
  else if (roll < 0.15) await card.getByRole('button', { name: say.skip_question() }).click()
  else await give()
  // Half of the time an answer stays half-filled for the moment.
  if (chance() < 0.5) await card.getByRole('button', { name: say.check_answer() }).click()

  async function give(): Promise<void> {
    const field = card.locator('input').nth(below(Math.max(inputs, 1)))
    if (asks === 'radio' || asks === 'checkbox') await field.click()
    else if (asks === 'text') await typeAll()
    else if (asks === 'order') await placeSome()
    else await matchSome()
  }
  async function typeAll(): Promise<void> {
    for (let at = 0; at < inputs; at += 1)
      await card
        .locator('input')
        .nth(at)
        .fill(String(below(2000)))
  }
  async function placeSome(): Promise<void> {
    for (let count = 0; count < waiting; count += 1) {
      await card.locator('.waiting .item').first().click()
      await card.getByRole('button', { name: say.place_last(), exact: true }).click()
    }
  }
  async function matchSome(): Promise<void> {
    for (let count = 0; count < waiting; count += 1) {
      await card.locator('.answer:not(.used)').first().click()
      await card.locator('.slot.empty').first().click()
    }
  }
}
