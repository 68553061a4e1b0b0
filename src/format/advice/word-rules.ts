import type { FindingCode, FindingValues } from '../finding-codes.ts'
import type { Report } from '../report.ts'
import type { Place } from '../../questions/material.ts'
import type { CourseAdvice } from './course-advice.ts'

/** A text to be judged, and where each part of it stands. */
export interface JudgedText {
  readonly text: string
  readonly placeAt: (from: number, to: number) => Place
}

/** What a course asks of every text of its own: words that say which, when, and in whose name. */
export function reportWords(
  { text, placeAt }: JudgedText,
  advice: CourseAdvice,
  report: Report,
  /** The verdict of the claim in which the text stands. */
  verdict?: string,
): void {
  const own = withoutQuotations(text)
  const tell = <C extends FindingCode>(code: C, word: string, at: number, values: FindingValues[C]): void =>
    report(code, placeAt(at, at + word.length), values)
  for (const { word, with: beside } of advice.ambiguous ?? [])
    for (const at of placesOf(own, word))
      if (!endsInOneOf(own.slice(0, at), beside)) tell('ambiguous-word', word, at, { word, beside })
  for (const word of advice.undated ?? [])
    for (const at of placesOf(own, word))
      tell('undated-word', word, at, { word: own.slice(at, at + word.length) })
  for (const word of advice.loaded ?? [])
    for (const at of placesOf(own, word))
      tell('loaded-word', word, at, { word: own.slice(at, at + word.length) })
  for (const { words, label } of advice.headlines ?? [])
    for (const at of placesOf(text, words))
      if (verdict !== label && placesOf(text, label).length === 0)
        tell('unlabelled-headline', words, at, { words, label })
}

/** Where a word stands in a text, whole and in whatever case. */
export function placesOf(text: string, word: string): number[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)].map(({ index }) => index)
}

function endsInOneOf(text: string, words: readonly string[]): boolean {
  const before = text.replace(/[\s\-‐‑]+$/u, '').toLowerCase()
  return words.some((word) => before.endsWith(word.toLowerCase()))
}

const quotations = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu

/** The text with blanks for all that it quotes, so that places stay. */
function withoutQuotations(text: string): string {
  return text.replace(quotations, (quotation) => ' '.repeat(quotation.length))
}

const escaped = (word: string): string =>
  word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+')
