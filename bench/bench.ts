/**
 * Measures the built app against the floor: npm run bench [-- --rounds N] [--quick]
 * [--only cold,second,shift,sizes,scale,replay,search,opening,collecting,giving,scanning]. A whole run writes bench/results/latest.json and the table of docs/performance.md; a part only prints.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { normaliseBase } from '../tools/serve.mjs'
import { checkSetBudgets } from '../tools/set-budgets.ts'
import { siteSizes } from '../tools/site-sizes.ts'
import { collectCost } from './collecting.ts'
import { floorElements } from './floor.ts'
import { givings } from './giving.ts'
import { openings } from './opening.ts'
import { replayTimes } from './replay.ts'
import { markdown } from './report.ts'
import type { Results } from './results.ts'
import { partsOfRounds, runRounds } from './rounds.ts'
import { scale } from './scale.ts'
import { codeRates } from './scanning.ts'
import { searchCosts } from './search.ts'
import { coldSummary, secondSummary, shiftOf } from './summary.ts'
import { makeTargets } from './targets.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const parts = [
  ...partsOfRounds,
  'sizes',
  'scale',
  'replay',
  'search',
  'opening',
  'collecting',
  'giving',
  'scanning',
] as const
type Part = (typeof parts)[number]

interface Options {
  readonly rounds: number
  readonly only: readonly Part[]
  readonly quick: boolean
}

function optionsOf(words: readonly string[]): Options {
  const after = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined
  const quick = words.includes('--quick')
  const wanted = after('--only')?.split(',')
  const unknown = (wanted ?? []).filter((name) => !parts.some((part) => part === name))
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; the parts are ${parts.join(', ')}.`)
  const rounds = Number(after('--rounds') ?? (quick ? 1 : 5))
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number from 1 on.')
  return { rounds, only: parts.filter((part) => wanted?.includes(part) ?? true), quick }
}

async function measure({ rounds, only, quick }: Options): Promise<Results> {
  const say = (line: string): void => {
    console.log(line)
  }
  const ofRounds = partsOfRounds.filter((part) => only.includes(part))
  const targets = await makeTargets(resolve(root, 'dist'))
  const measured = await runRounds(targets, ofRounds.length > 0 ? rounds : 0, ofRounds, say)
  const sizes = only.includes('sizes')
    ? {
        sizes: await siteSizes({
          outDir: targets.app.root,
          base: normaliseBase(process.env.BASE_PATH),
          floorElements: await floorElements(),
        }),
        sets: await checkSetBudgets(targets.app.root),
      }
    : {}
  return {
    date: new Date().toISOString().slice(0, 10),
    rounds,
    machine: `${cpus().length} cores`,
    browser: `Chromium ${measured.browser}`,
    cold: coldSummary(measured),
    ...(measured.second.length > 0 ? { second: secondSummary(measured) } : {}),
    ...(measured.shift.length > 0 ? { shift: shiftOf(measured) } : {}),
    ...sizes,
    scale: only.includes('scale') ? await scale(quick ? [10, 100] : [10, 100, 1000], say) : [],
    replay: only.includes('replay') ? replayTimes([12_500, 25_000, 50_000, 100_000]) : [],
    searches: only.includes('search') ? searchCosts(root, quick ? [10, 100] : [10, 100, 1000]) : [],
    openings: only.includes('opening') ? await openings(targets.app.root, 50_000, [1, 4]) : [],
    collects: only.includes('collecting')
      ? [await collectCost(1_000), await collectCost(quick ? 2_000 : 10_000)]
      : [],
    givings: only.includes('giving')
      ? await givings(targets.app.root, quick ? [1_000] : [1_000, 10_000], rounds)
      : [],
    codes: only.includes('scanning') ? await codeRates(quick ? 10 : 100) : [],
  }
}

const marks = { begin: '<!-- bench: begin -->', end: '<!-- bench: end -->' }

/** Puts the table between its marks, in the form that the repository's formatter wants. */
async function publish(results: Results): Promise<void> {
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  const pretty = async (file: string, text: string): Promise<string> =>
    format(text, { ...(await resolveConfig(file)), filepath: file })
  const json = join(root, 'bench/results/latest.json')
  writeFileSync(json, await pretty(json, JSON.stringify(results)))
  const page = join(root, 'docs/performance.md')
  const text = readFileSync(page, 'utf8')
  const [before = '', rest = ''] = text.split(marks.begin)
  const after = rest.split(marks.end)[1] ?? ''
  writeFileSync(
    page,
    await pretty(page, `${before}${marks.begin}\n\n${markdown(results)}\n\n${marks.end}${after}`),
  )
}

export async function main(words: readonly string[]): Promise<void> {
  const options = optionsOf(words)
  const results = await measure(options)
  console.log(markdown(results))
  if (options.quick || options.only.length < parts.length) return
  await publish(results)
  console.log('\nWritten to bench/results/latest.json and docs/performance.md.')
}
