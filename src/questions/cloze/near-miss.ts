/**
 * How many slips of the keyboard lie between two words: a letter left out, put in, replaced, or swapped with its
 * neighbour (Damerau 1964; Levenshtein 1966; here "optimal string alignment", in which no letter slips twice).
 * More than `limit` is told as `limit + 1`.
 */
export function slips(one: string, other: string, limit: number): number {
  const a = [...one]
  const b = [...other]
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = b.map((_, index) => index).concat(b.length)
  for (const [i, letter] of a.entries()) {
    const row = [i + 1]
    for (const [j, its] of b.entries()) {
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === its
      row.push(
        Math.min(
          at(row, j) + 1,
          at(last, j + 1) + 1,
          at(last, j) + (letter === its ? 0 : 1),
          swapped ? at(beforeLast, j - 1) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...row) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(at(last, b.length), limit + 1)
}

/**
 * Whether what was typed is `answer` with a slip in spelling, both folded: one slip from five letters on, two from
 * nine. Digits must agree exactly, as 1947 is no misspelling of 1948; and whatever lies as close to a `rival` (a wrong
 * answer that the author expected, or what belongs in another blank) is that rival.
 */
export function isNearMiss(typed: string, answer: string, rivals: readonly string[]): boolean {
  const allowed = answer.length >= 9 ? 2 : answer.length >= 5 ? 1 : 0
  const distance = slips(typed, answer, allowed)
  return (
    distance <= allowed &&
    numbersIn(typed) === numbersIn(answer) &&
    rivals.every((rival) => slips(typed, rival, distance) > distance)
  )
}

function numbersIn(folded: string): string {
  return folded.match(/-?\d+(?:[./ ]\d+)*/g)?.join(' ') ?? ''
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
