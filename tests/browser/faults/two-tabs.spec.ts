import type { Page } from '@playwright/test'
import type { EventEnvelope } from '../../../src/domain/learning/learning-event.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { changed } from '../support/builds.ts'
import { reportFault } from '../support/fault-report.ts'
import { stored } from '../support/record.ts'
import { lesson } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const wanted = 5_000

/** Answers one check over and over as fast as the page can say "Saved"; gives how often it was said. */
const answerManyTimes = (page: Page, count: number): Promise<number> =>
  page.evaluate(
    async ([id, times, words]) => {
      const card = document.getElementById(id)
      if (!card) throw new Error('The check is not there.')
      const until = (isSo: () => boolean): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (!isSo()) return
            observer.disconnect()
            resolve()
          }
          const observer = new MutationObserver(look)
          observer.observe(card, { subtree: true, childList: true, characterData: true, attributes: true })
          look()
        })
      const button = (name: string): HTMLButtonElement | undefined =>
        [...card.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)
      let said = 0
      for (let time = 0; time < times; time += 1) {
        await until(() => button(words.check) !== undefined)
        const inputs = card.querySelectorAll('input')
        inputs[time % inputs.length]?.click()
        button(words.check)?.click()
        await until(
          () =>
            card.querySelector('.saved')?.textContent === words.saved && button(words.again) !== undefined,
        )
        said += 1
        button(words.again)?.click()
      }
      return said
    },
    [
      changed.check.id,
      count,
      { check: say.check_answer(), saved: say.saved_on_device(), again: say.try_again() },
    ] as const,
  )

test('two tabs race to write five thousand events', async ({ page, context }) => {
  test.setTimeout(400_000)
  const other = await context.newPage()
  for (const each of [page, other]) {
    await each.goto(lesson)
    await each.locator(`[id="${changed.check.id}"]`).scrollIntoViewIfNeeded()
    await expect(
      each.locator(`[id="${changed.check.id}"]`).getByRole('button', { name: say.check_answer() }),
    ).toBeVisible()
  }
  const said = await Promise.all([page, other].map((each) => answerManyTimes(each, wanted / 2)))
  expect(said).toEqual([wanted / 2, wanted / 2])

  const envelopes = (await stored(page, 'events')) as EventEnvelope[]
  const answers = envelopes.filter(({ event }) => event.type === 'answer-given')
  expect(answers, 'each answer that was called saved, and no other').toHaveLength(wanted)
  const numbers = envelopes.map(({ device, sequence }) => `${device} ${sequence}`)
  expect(new Set(numbers).size, 'no number twice').toBe(envelopes.length)
  expect(Math.max(...envelopes.map(({ sequence }) => sequence)), 'and none left out').toBe(envelopes.length)
  expect(new Set(envelopes.map(({ device }) => device)).size).toBe(1)
  expect(await stored(page, 'set-aside')).toEqual([])

  const later = await context.newPage()
  await later.goto(lesson)
  const card = later.locator(`[id="${changed.check.id}"]`)
  await card.scrollIntoViewIfNeeded()
  await expect(card.getByText(/^Answered on /)).toBeVisible()
  reportFault({
    times: envelopes.length,
    kept: `${envelopes.length} events, numbered without a gap`,
    told: `“${say.saved_on_device()}”, each time`,
  })
})
