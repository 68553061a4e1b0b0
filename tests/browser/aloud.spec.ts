import type { Page } from '@playwright/test'
import * as say from '../../src/messages/generated/messages.js'
import { lesson } from './support/site.ts'
import { expect, test } from './support/test.ts'

/** A test machine has no voices: these are the browser's own interfaces, with a voice that speaks at once and is told when to end. */
async function giveVoices(
  page: Page,
  voices: readonly { lang: string; localService: boolean }[],
): Promise<void> {
  await page.addInitScript((given) => {
    const speech = new EventTarget()
    const heard: string[] = []
    let speaking: EventTarget | undefined
    class Utterance extends EventTarget {
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.assign(speech, {
      getVoices: () => given.map((voice) => ({ ...voice, default: false })),
      cancel: () => (speaking = undefined),
      speak(utterance: Utterance) {
        heard.push(utterance.text)
        speaking = utterance
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.assign(window, { heard, endOfSentence: () => speaking?.dispatchEvent(new Event('end')) })
  }, voices)
}

const heard = (page: Page): Promise<unknown> => page.evaluate('heard')
const marked = (page: Page): Promise<unknown> =>
  page.evaluate(`[...CSS.highlights.get('aloud') ?? []].map(String)`)

test('a lesson is read aloud, sentence by sentence, each marked while it is read', async ({ page }) => {
  await giveVoices(page, [{ lang: 'en-GB', localService: true }])
  await page.goto(lesson)
  await page.getByRole('button', { name: say.aloud_start() }).click()
  const bar = page.getByRole('group', { name: say.aloud_title() })
  await expect(bar).toBeVisible()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  expect(await heard(page)).toEqual([title])
  expect(await marked(page)).toEqual([title])

  await page.evaluate('endOfSentence()')
  const second = (await heard(page)) as string[]
  expect(second).toHaveLength(2)
  await bar.getByRole('button', { name: say.aloud_pause() }).press('Enter')
  await bar.getByRole('button', { name: say.aloud_go_on() }).press('Enter')
  expect(await heard(page), 'the sentence that was cut off, once more').toEqual([...second, second[1]])

  await bar.getByRole('button', { name: say.aloud_stop() }).click()
  await expect(bar).toBeHidden()
  expect(await marked(page)).toEqual([])
})

test(
  'where only a server could read, or in another language, nothing is offered',
  { tag: '@long' },
  async ({ page }) => {
    await giveVoices(page, [
      { lang: 'en-GB', localService: false },
      { lang: 'fr-FR', localService: true },
    ])
    const aloud = page.waitForResponse(/aloud-lesson/)
    await page.goto(lesson)
    await aloud
    await expect(page.getByText(say.display_title())).toBeVisible()
    await expect(page.getByRole('button', { name: say.aloud_start() })).toHaveCount(0)
  },
)
