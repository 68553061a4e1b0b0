/**
 * Fails when the built site is heavier than it may be: node tools/run-ts.mjs tools/check-budgets.ts, after a build.
 * Exact bytes, requests and elements only. What is over is said in a sentence with the file, its size and its budget.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, record, string, number } from 'valibot'
import {
  budgets,
  feedbackBytes,
  overBudget,
  scriptBytes,
  withoutFigures,
  withTheirScripts,
  type LessonPageSizes,
  type SiteSizes,
} from './budgets.ts'
import { normaliseBase } from './serve.mjs'
import { checkSetBudgets, describeWeights, type SetWeight } from './set-budgets.ts'
import { siteSizes } from './site-sizes.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The floor pages belong to the bench, which tools do not import: they are asked for in words. */
function floorElements(): Record<string, number> {
  const run = [join(root, 'tools/run-ts.mjs'), join(root, 'bench/floor.ts'), '--elements']
  return parse(
    record(string(), number()),
    JSON.parse(execFileSync(process.execPath, run, { cwd: root, encoding: 'utf8' })),
  )
}

function describe({ lessons, worker, fonts }: SiteSizes): string {
  const lines = lessons.map(({ page: whole, quiz, data }) => {
    const page = withoutFigures(whole)
    return [
      `${page.file}: ${page.bytes} of ${budgets.page} bytes`,
      `${feedbackBytes(page)} of ${budgets.feedback} in ${1 + page.links.length} requests to the first feedback`,
      `${scriptBytes(page)} of ${budgets.scripts} of scripts`,
      `${page.elements} elements to the floor's ${page.floorElements}`,
      `${page.bytes + (quiz?.bytes ?? 0) + data} of ${budgets.lesson} with quiz and data`,
      ...describeFigures(whole),
    ].join('; ')
  })
  return [
    ...lines,
    `sw.js: ${worker} of ${budgets.worker} bytes`,
    `fonts: ${fonts} of ${budgets.fonts} bytes`,
  ].join('\n')
}

function describeFigures(page: LessonPageSizes): string[] {
  if (!page.figures) return []
  const times = (withTheirScripts(page) / feedbackBytes(withoutFigures(page))).toFixed(2)
  return [
    `with its figures ${page.bytes} of ${budgets.page * budgets.figures} bytes`,
    `${times} of ${budgets.figures} times all that comes without them`,
    `${page.figures.data} of ${budgets.figureData} bytes of their data`,
  ]
}

const overSet = ({ set, wire, budget }: SetWeight): string =>
  `${set}: the whole set: ${wire} bytes, ${wire - budget} over the budget of ${budget}.`

export async function main(): Promise<void> {
  const outDir = resolve(root, process.env.OUT_DIR ?? 'dist')
  if (!existsSync(join(outDir, 'index.html'))) {
    console.error(`There is nothing built in ${outDir} yet; npm run build does it.`)
    process.exitCode = 1
    return
  }
  const base = normaliseBase(process.env.BASE_PATH)
  const [sizes, sets] = await Promise.all([
    siteSizes({ outDir, base, floorElements: floorElements() }),
    checkSetBudgets(outDir),
  ])
  console.log(`${describe(sizes)}\n${describeWeights(sets)}`)
  const over = [...overBudget(sizes), ...sets.filter(({ isWithin }) => !isWithin).map(overSet)]
  if (over.length === 0) return
  console.error(`\nOver budget:\n${over.join('\n')}`)
  process.exitCode = 1
}
