import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../architecture/imports.ts'

/** A copy of the project in a folder of its own, for what would write into it. */
export interface CopiedProject {
  readonly root: string
  /** Runs a program of a package there; gives what it says, whether it succeeds or not. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<{ code: number; output: string }>
  readonly remove: () => void
}

const left = ['node_modules', 'dist', 'release', '.git', 'test-results', 'playwright-report', 'tour']

/** Copies all but what is made or fetched. The packages are shared by links; what tools keep for themselves is not. */
export function copiedProject(): CopiedProject {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'project-')))
  for (const name of readdirSync(root).filter((each) => !left.includes(each)))
    cpSync(join(root, name), join(copy, name), { recursive: true })
  mkdirSync(join(copy, 'node_modules'))
  const packages = join(root, 'node_modules')
  for (const name of readdirSync(packages).filter((each) => !['.cache', '.vite'].includes(each)))
    symlinkSync(realpathSync(join(packages, name)), join(copy, 'node_modules', name), 'junction')
  return {
    root: copy,
    async run(program, ...args) {
      try {
        const { stdout, stderr } = await promisify(execFile)(
          process.execPath,
          [join(packages, program), ...args],
          {
            cwd: copy,
            maxBuffer: 2 ** 26,
            // Vitest within Vitest must not take itself for a part of the outer one.
            env: Object.fromEntries(
              Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')),
            ),
          },
        )
        return { code: 0, output: stdout + stderr }
      } catch (problem) {
        const { code, stdout, stderr } = problem as { code: unknown; stdout?: string; stderr?: string }
        return { code: typeof code === 'number' ? code : 1, output: `${stdout ?? ''}${stderr ?? ''}` }
      }
    },
    remove: () => {
      rmSync(copy, { recursive: true, force: true })
    },
  }
}
