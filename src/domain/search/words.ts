import { asciiDigits } from '../question/ascii-digits.ts'

/** A word of a text as search compares it, and where it stands. */
export interface FoldedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

const letters = String.raw`[\p{L}\p{M}\p{N}]+`
/** An apostrophe within a word, and the comma of 15,000, belong to it. */
const wordPattern = new RegExp(`${letters}(?:(?:['’‘ʼ]|(?<=\\p{N})[,٬](?=\\p{N}))${letters})*`, 'gu')
const hyphen = /^[-‐‑]$/u

/** Without case, accents, apostrophes and the marks between digits; digits of other scripts are those of ASCII. */
function fold(word: string): string {
  const bare = word.replace(/['’]s$/iu, '')
  return asciiDigits(bare.normalize('NFKD'))
    .replace(/[\p{M}'’‘ʼ,٬]/gu, '')
    .toLowerCase()
}

/** The words of a text, in their order. */
export const foldedWords = (text: string): FoldedWord[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }))

/** Words that hyphens join, and each other word alone: `al-Qaeda said` is two groups. */
export function hyphenated(text: string): FoldedWord[][] {
  const groups: FoldedWord[][] = []
  for (const word of foldedWords(text)) {
    const last = groups.at(-1)?.at(-1)
    if (last && hyphen.test(text.slice(last.end, word.start))) groups.at(-1)?.push(word)
    else groups.push([word])
  }
  return groups
}

const joined = (group: readonly FoldedWord[]): string => group.map(({ word }) => word).join('')

/** What a text is found by: its words, and what hyphens join also as one word, for `alqaeda` and `blow-back`. */
export const termsOf = (text: string): string[] =>
  hyphenated(text).flatMap((group) => [
    ...group.map(({ word }) => word),
    ...(group.length > 1 ? [joined(group)] : []),
  ])
