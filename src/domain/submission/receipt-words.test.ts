import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { receiptWordList } from './receipt-word-list.ts'
import { receiptWords } from './receipt-words.ts'

describe('the words of receipts', () => {
  test('are 256 plain words, known by four letters, no two a letter apart', () => {
    expect(receiptWordList).toHaveLength(256)
    for (const word of receiptWordList) expect(word).toMatch(/^[a-z]{4,8}$/)
    expect(new Set(receiptWordList.map((word) => word.slice(0, 4))).size).toBe(256)
    for (const [at, word] of receiptWordList.entries())
      for (const other of receiptWordList.slice(at + 1)) expect(isOneApart(word, other)).toBe(false)
  })

  test('are four, the same on both sides and for ever', () => {
    expect(receiptWords(Uint8Array.of(1, 2, 3))).toMatchInlineSnapshot(`
      [
        "anchor",
        "lagoon",
        "eclipse",
        "penguin",
      ]
    `)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(receiptWords(bytes)).toHaveLength(4)
        expect(receiptWords(bytes).every((word) => receiptWordList.includes(word))).toBe(true)
        expect(receiptWords(Uint8Array.from(bytes))).toEqual(receiptWords(bytes))
      }),
    )
    expect(receiptWords(Uint8Array.of(1, 2, 4))).not.toEqual(receiptWords(Uint8Array.of(1, 2, 3)))
  })
})

/** Whether one letter changed, added or left out makes one word the other. */
function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  const at = [...short].findIndex((letter, index) => letter !== long[index])
  const rest = at < 0 ? short.length : at
  return short.slice(short.length === long.length ? rest + 1 : rest) === long.slice(rest + 1)
}
