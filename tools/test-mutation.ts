/**
 * Mutation testing: npm run test:mutation [-- --force] [-- FILE …]
 *
 * Each mutant is the code with one small fault; a mutant that no test notices shows a test that is missing, or code that
 * does nothing. Mutants of unchanged code and tests are not tried again; `--force` tries all. Files limit it to some, and
 * then nothing is written.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import * as v from 'valibot'
import { parse } from 'yaml'
import { mutationTable } from './mutation/mutation-table.ts'
import { mutantsIn } from './mutation/stryker-report.ts'
import { countOf, explain, scoreOf, type Mutant, type Reason } from './mutation/survivors.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** It has what was tried now, and what Stryker keeps of all that it tried before. */
const reportFile = join(root, 'node_modules/.cache/mutation/report.json')
const reasonsFile = join(root, 'tests/mutants-that-live.yaml')
const page = join(root, 'docs/reliability.md')
const marks = { begin: '<!-- mutation: begin -->', end: '<!-- mutation: end -->' }
const wanted = 80

const reasonsSchema = v.array(
  v.strictObject({
    file: v.string(),
    line: v.string(),
    code: v.string(),
    becomes: v.array(v.string()),
    why: v.string(),
  }),
)

const configSchema = v.object({ mutate: v.array(v.string()) })

/**
 * What is tried at a time: a folder of the domain, then the graders. Code that has the mutants of the whole project in it is slower
 * than code with those of a folder, and after each folder what was tried is kept.
 */
function portions(): readonly string[] {
  const { mutate } = v.parse(
    configSchema,
    JSON.parse(readFileSync(join(root, 'stryker.config.json'), 'utf8')),
  )
  const without = mutate.filter((pattern) => pattern.startsWith('!'))
  const wanted = mutate.filter((pattern) => !pattern.startsWith('!'))
  const deep = wanted.filter((pattern) => pattern.includes('/**/'))
  const flat = wanted.filter((pattern) => !pattern.includes('/**/'))
  return [...deep.flatMap(byFolder), flat.join(',')].map((some) => [some, ...without].join(','))
}

/** `src/domain/**\/*.ts` for each folder that is there. */
function byFolder(pattern: string): readonly string[] {
  const [above = '', below = ''] = pattern.split('/**/')
  return readdirSync(join(root, above)).map((folder) => `${above}/${folder}/**/${below}`)
}

function runStryker(words: readonly string[]): boolean {
  rmSync(reportFile, { force: true })
  const files = words.filter((word) => !word.startsWith('--'))
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const force = words.includes('--force') ? ['--force'] : []
  return (files.length > 0 ? [files.join(',')] : portions()).every((mutate) => {
    const { status } = spawnSync(process.execPath, [stryker, 'run', '--mutate', mutate, ...force], {
      cwd: root,
      stdio: 'inherit',
    })
    return status === 0
  })
}

function tell({ unknown, idle }: ReturnType<typeof explain>): void {
  for (const { file, line, code, becomes } of unknown)
    console.error(
      `${file}: no test notices when\n    ${code}\n  becomes\n    ${becomes}\n  in the line\n    ${line}`,
    )
  if (unknown.length > 0)
    console.error(
      `${String(unknown.length)} mutants live without a reason. Write a test that tells them from the code; if there can be none, say why in tests/mutants-that-live.yaml.`,
    )
  for (const { file, code, becomes } of idle)
    console.error(
      `${file}: tests/mutants-that-live.yaml has a reason for ${code} → ${becomes.join(', ')}, and there is no such mutant alive. Take it out.`,
    )
}

async function publish(
  mutants: readonly Mutant[],
  reasons: readonly Reason[],
  isAnew: boolean,
): Promise<void> {
  const text = readFileSync(page, 'utf8')
  const [before = '', rest] = text.split(marks.begin)
  const after = rest?.split(marks.end)[1]
  if (after === undefined)
    throw new Error('docs/reliability.md has lost the marks between which the table stands.')
  const date = new Date().toISOString().slice(0, 10)
  const section = mutationTable(mutants, reasons, { date, isAnew })
  const whole = `${before}${marks.begin}\n\n${section}\n\n${marks.end}${after}`
  writeFileSync(page, await format(whole, { ...(await resolveConfig(page)), filepath: page }))
}

export async function main(words: readonly string[]): Promise<void> {
  const isWhole = words.every((word) => word.startsWith('--'))
  if (!runStryker(words)) {
    console.error('Stryker did not come to its end.')
    process.exitCode = 1
    return
  }
  const mutants = mutantsIn(readFileSync(reportFile, 'utf8'))
  if (!mutants.some(({ covered }) => covered !== undefined && covered > 0))
    throw new Error('Stryker did not learn which test covers what; vitest.mutation.config.ts tells it how.')
  const all = v.parse(reasonsSchema, parse(readFileSync(reasonsFile, 'utf8')))
  const looked = new Set(mutants.map(({ file }) => file))
  const reasons = isWhole ? all : all.filter(({ file }) => looked.has(file))
  const explained = explain(mutants, reasons)
  tell(explained)
  const score = scoreOf(countOf(mutants))
  console.log(
    `${score.toFixed(1)} % of ${String(mutants.length)} mutants were noticed; ${String(wanted)} % are wanted.`,
  )
  const isGood = score >= wanted && explained.unknown.length + explained.idle.length === 0
  if (isWhole && isGood) {
    await publish(mutants, reasons, words.includes('--force'))
    console.log('Written to docs/reliability.md.')
  }
  process.exitCode = isGood ? 0 : 1
}
