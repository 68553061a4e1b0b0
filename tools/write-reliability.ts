/** Writes what the faults of `npm run test:faults` came to into docs/reliability.md, with the day on which they were run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultsIn, tableOf } from './reliability/table.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = join(root, 'node_modules/.cache/results/faults.json')
const page = join(root, 'docs/reliability.md')
const place = /(<!-- faults: begin -->\n)[^]*(<!-- faults: end -->)/

export function main(): void {
  if (!existsSync(results)) {
    console.error('There is no result to write: the faults ended before they could report.')
    process.exitCode = 1
    return
  }
  const found = faultsIn(JSON.parse(readFileSync(results, 'utf8')))
  const table = tableOf(found, new Date())
  const text = readFileSync(page, 'utf8')
  if (!place.test(text))
    throw new Error('docs/reliability.md has lost the marks between which the table stands.')
  writeFileSync(
    page,
    text.replace(place, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`),
  )
  console.log(table)
}
