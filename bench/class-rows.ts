/** What a class costs beside what it may: files that are handed in, and codes before a camera. */
import type { CollectCost } from './collecting.ts'
import { both, ms, type Row } from './goals.ts'
import type { Results } from './results.ts'

/** Handed-in files: what each costs may not grow with their number, and neither may the room that each takes. */
export function collectRows({ collects }: Results): Row[] {
  const [few, many] = [collects[0], collects.at(-1)]
  if (!few || !many || few === many) return []
  const timeOf = ({ sortIn, begin, table }: CollectCost): number => sortIn + begin + table
  const roomOf = ({ megabytes, files }: CollectCost): number => (megabytes * 1000) / files
  const beside = (of: (cost: CollectCost) => number, unit: string): string =>
    both([few, many].map((cost) => `${of(cost).toFixed(1)} ${unit}`))
  return [
    {
      goal: '–',
      what: `${few.files} and ${many.files} files handed in: sorted in, opened again and laid out, each`,
      wanted: 'no more each for more files',
      measured: beside(timeOf, 'ms'),
      met: timeOf(many) <= 1.5 * timeOf(few),
    },
    {
      goal: '–',
      what: 'the room that each takes while they lie on the desk',
      wanted: 'no more each for more files',
      measured: beside(roomOf, 'kB'),
      met: roomOf(many) <= 1.5 * roomOf(few),
    },
  ]
}

/** What the page feels of it, while its worker works. Browsers tell of no task up to 50 ms, so none is told apart below that. */
export function givingRows({ givings }: Results): Row[] {
  if (givings.length === 0) return []
  const numbers = both(givings.map(({ files }) => String(files)))
  return [
    {
      goal: '–',
      what: `${numbers} files given to the desk: the longest task of its page, after the browser has listed them (${both(givings.map(({ listing }) => ms(listing)))})`,
      wanted: '< 100 ms',
      measured: both(givings.map(({ longest }) => (longest <= 50 ? '≤ 50 ms' : ms(longest)))),
      met: givings.every(({ longest }) => longest < 100),
    },
    {
      goal: '–',
      what: 'until the last of them is in, each',
      wanted: '',
      measured: both(givings.map(({ files, seconds }) => `${((seconds * 1000) / files).toFixed(1)} ms`)),
      met: true,
    },
  ]
}

/** The largest of the single codes, as a cheap camera has it. */
export function codeRows({ codes }: Results): Row[] {
  const most = Math.max(...codes.map(({ bytes }) => bytes))
  const largest = codes.filter(({ bytes }) => bytes === most)
  if (largest.length === 0) return []
  return [
    {
      goal: '–',
      what: `a code of ${most} bytes in a picture of 640 by 480 is read, by its blur`,
      wanted: '< 200 ms',
      measured: both(largest.map(({ middle }) => ms(middle))),
      met: largest.every(({ middle }) => middle < 200),
    },
  ]
}
