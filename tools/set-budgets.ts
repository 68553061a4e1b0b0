/** How heavy the sets are on the wire, and whether they keep to their budgets. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { CourseSet } from './course-set.ts'
import { courseLists, deskSet, fileOf, ownSet, scanSet, shellFiles, type SetFile } from './offline-sets.ts'

/** A set's weight on the wire beside what it may weigh, both in bytes. */
export interface SetWeight {
  readonly set: string
  readonly files: number
  readonly wire: number
  readonly budget: number
  readonly isWithin: boolean
}

/** The budgets, in bytes on the wire. */
export interface SetBudgets {
  readonly shell: number
  /** Each course, its figures and the code of its rarer kinds of question included. */
  readonly course: number
  /** The person's own page and that of what teachers set, with their code: it packs, seals and grades without a network. */
  readonly own: number
  /** The teacher's desk, which no learner's device has: its scripts, and as much again for the decoder of QR codes. */
  readonly desk: number
  /** What reads codes where the browser does not (decision 0056). */
  readonly scan: number
}

/** Goal 10 of docs/performance.md: 140 kB for the shell, 500 kB for a course with its figures. */
export const setBudgets: SetBudgets = {
  shell: 140_000,
  course: 500_000,
  own: 96_000,
  desk: 720_000,
  scan: 345_000,
}

/** Weighs every set of a built site, the shell first. Text, and WebAssembly, is weighed as brotli sends it. */
export async function checkSetBudgets(
  outDir: string,
  options: { readonly budgets?: SetBudgets; readonly except?: readonly string[] } = {},
): Promise<readonly SetWeight[]> {
  const { budgets = setBudgets, except = [] } = options
  const shell = await shellFiles(outDir, except)
  return Promise.all([
    weigh(outDir, 'shell', shell, budgets.shell),
    ...courseLists(outDir).map((set) => weigh(outDir, set.set, set.files, budgetOf(set, budgets))),
  ])
}

function budgetOf({ set }: CourseSet, { course, own, desk, scan }: SetBudgets): number {
  if (set === `course-${ownSet}`) return own
  if (set === `course-${scanSet}`) return scan
  return set === `course-${deskSet}` ? desk : course
}

/** A line for each set, for people. */
export function describeWeights(weights: readonly SetWeight[]): string {
  return weights
    .map(({ set, files, wire, budget, isWithin }) => {
      const verdict = isWithin ? 'ok' : `${wire - budget} bytes OVER`
      return `${set}: ${files} files, ${wire} of ${budget} bytes on the wire, ${verdict}`
    })
    .join('\n')
}

async function weigh(
  outDir: string,
  set: string,
  files: readonly SetFile[],
  budget: number,
): Promise<SetWeight> {
  const each = await Promise.all(files.map((file) => wireBytes(join(outDir, fileOf(file.url)))))
  const wire = each.reduce((sum, bytes) => sum + bytes, 0)
  return { set, files: files.length, wire, budget, isWithin: wire <= budget }
}

const packed = promisify<Buffer, Buffer>(brotliCompress)

async function wireBytes(path: string): Promise<number> {
  const bytes = readFileSync(path)
  return (/\.(html|js|css|json|svg|wasm)$/.test(path) ? await packed(bytes) : bytes).byteLength
}
