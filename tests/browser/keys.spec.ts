import { inlineNodes, plainText, type RichText } from '../../src/domain/lesson/rich-text.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { rightAnswer } from './support/answering.ts'
import { builtPages, dataOf, filesOf, lesson, quiz, readBuilt } from './support/site.ts'
import { expect, test } from './support/test.ts'

// Read from the built files, without a browser.

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** Words as a person would read them in a file, whatever stands between them there. */
const wordsOf = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\s+/g, ' ')

/** Runs of words in a text that are long enough to be nobody else's. */
const phrases = (text: RichText): string[] =>
  [...inlineNodes(text)]
    .filter((node) => typeof node === 'string')
    .map((run) => wordsOf(run).trim())
    .filter((run) => run.length > 24)

/** Every text of a question that is told only after an answer. */
function toldLater(question: Question): RichText[] {
  const texts: RichText[] = [question.explanation, question.hint ?? []]
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'feedback' && Array.isArray(inner)) texts.push(inner as RichText)
        else if (name === 'feedback')
          for (const each of Object.values(inner as Record<string, RichText>)) texts.push(each)
        else walk(inner)
      }
  }
  walk(question)
  return texts
}

const pages = [lesson, quiz]
const questionsOf = (page: string): readonly Question[] => dataOf(page).questions
/** What the page's file has for one question: its fieldset, or on paper all up to the next. */
function placeOf(page: string, { id }: Question): string {
  const html = readBuilt(fileOf(page))
  const start = html.indexOf(`id="${id}"`)
  const others = questionsOf(page)
    .map((other) => html.indexOf(`id="${other.id}"`))
    .filter((at) => at > start)
  expect(start, id).toBeGreaterThan(0)
  const place = html.slice(start, Math.min(...others, html.length))
  const end = place.indexOf('</fieldset>')
  return end === -1 ? place : place.slice(0, end)
}

test('no built page holds a hint, a feedback or an explanation', () => {
  const htmls = builtPages().map((address) => ({ address, words: wordsOf(readBuilt(fileOf(address))) }))
  const secrets = pages.flatMap((page) => questionsOf(page).flatMap(toldLater).flatMap(phrases))
  expect(secrets.length).toBeGreaterThan(80)
  const shown = secrets.flatMap((secret) =>
    htmls.filter(({ words }) => words.includes(secret)).map(({ address }) => `${address}: ${secret}`),
  )
  expect(shown).toEqual([])
})

test('no built page tells a right option from a wrong one', () => {
  for (const page of pages)
    for (const question of questionsOf(page)) {
      const place = placeOf(page, question)
      const tags = (place.match(/<[^>]+>/g) ?? []).join('')
      expect(tags, question.id).not.toMatch(/\b(?:right|wrong|missed|correct|checked|selected)\b/)
      const inputs = place.match(/<input [^>]*>/g) ?? []
      expect(
        new Set(inputs.map((input) => input.replace(/ (?:value|name|aria-label)="[^"]*"/g, ''))).size,
        question.id,
      ).toBeLessThan(2)
      expect(
        inputs.filter((input) => input.includes('type="text"') && /value="[^"]+"/.test(input)),
        question.id,
      ).toEqual([])
    }
})

test('no built page shows an ordering question solved, or a matching question aligned', () => {
  const tested = new Set<string>()
  for (const page of pages)
    for (const question of questionsOf(page)) {
      const answer = rightAnswer(question)
      const solved =
        answer.by === 'ordering'
          ? answer.items
          : answer.by === 'matching'
            ? answer.pairs.map(([, right]) => right)
            : []
      if (solved.length === 0) continue
      const words = wordsOf(placeOf(page, question))
      const places = solved.map((text) => words.indexOf(text))
      expect(Math.min(...places), question.id).toBeGreaterThan(0)
      expect(
        [...places].sort((a, b) => a - b),
        question.id,
      ).not.toEqual(places)
      tested.add(`${page}${answer.by}`)
    }
  expect(tested.size).toBeGreaterThanOrEqual(2)
})

test('the prose of the lesson is shipped in no script, and not in its own data a second time', () => {
  const html = readBuilt(fileOf(lesson))
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const asked = questionsOf(lesson).map((question) => placeOf(lesson, question))
  const prose = [...main.matchAll(/<p(?: id="[^"]+")?>(.*?)<\/p>/gs)]
    .filter(([whole]) => !asked.some((place) => place.includes(whole)))
    .flatMap(([, inner = '']) => inner.split(/<[^>]+>/).map((run) => wordsOf(run).trim()))
    .filter((run) => run.length > 40)
  expect(prose.length).toBeGreaterThan(15)
  const shipped = filesOf().filter((file) => file.endsWith('.js') || /strategic-depth.*\.json$/.test(file))
  expect(shipped.filter((file) => file.endsWith('.json')).length).toBe(2)
  const twice = shipped.flatMap((file) => {
    const words = wordsOf(readBuilt(file))
    return prose.filter((run) => words.includes(run)).map((run) => `${file}: ${run}`)
  })
  expect(twice).toEqual([])
})

test('every question of both pages has an explanation, and every choice says something back', () => {
  for (const page of pages)
    for (const question of questionsOf(page)) {
      expect(plainText(question.explanation).length, question.id).toBeGreaterThan(20)
      expect(toldLater(question).length, question.id).toBeGreaterThan(3)
    }
})
