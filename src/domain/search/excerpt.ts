import { foldedWords, hyphenated } from './words.ts'

/** A piece of a text; what was looked for is marked. */
export interface Run {
  readonly text: string
  readonly isMarked: boolean
}

/** A text with the found words marked. `terms` are folded. */
export function marked(text: string, terms: ReadonlySet<string>): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const { from, to } of placesOf(text, terms)) {
    if (from > end) runs.push({ text: text.slice(end, from), isMarked: false })
    runs.push({ text: text.slice(from, to), isMarked: true })
    end = to
  }
  if (end < text.length) runs.push({ text: text.slice(end), isMarked: false })
  return runs
}

interface Span {
  readonly from: number
  readonly to: number
}

function placesOf(text: string, terms: ReadonlySet<string>): Span[] {
  return hyphenated(text).flatMap((group) => {
    const whole = group.map(({ word }) => word).join('')
    const [first] = group
    const last = group.at(-1)
    if (terms.has(whole) && first && last) return [{ from: first.start, to: last.end }]
    return group.filter(({ word }) => terms.has(word)).map(({ start, end }) => ({ from: start, to: end }))
  })
}

const wordsBefore = 6
const wordsInAll = 32

/** As much of a text as shows where in it the words stand: the part that has most of them, marked. */
export function excerpt(text: string, terms: ReadonlySet<string>): Run[] {
  const words = foldedWords(text)
  const spans = placesOf(text, terms)
  const firsts = spans.map(({ from }) => words.findIndex(({ start }) => start >= from))
  let best = 0
  let most = 0
  for (const at of firsts) {
    const count = firsts.filter((other) => other >= at && other < at + wordsInAll - wordsBefore).length
    if (count > most)
      [best, most] = [Math.max(0, Math.min(at - wordsBefore, words.length - wordsInAll)), count]
  }
  const from = best === 0 ? 0 : (words[best]?.start ?? 0)
  const last = words[best + wordsInAll]
  const to = last ? (words[best + wordsInAll - 1]?.end ?? text.length) : text.length
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
  return marked(cut, terms)
}
