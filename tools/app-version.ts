import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { object, parse, pipe, regex, string } from 'valibot'

const packageFile = object({ version: pipe(string(), regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)) })

/** The app's version, as `package.json` in this folder has it. */
export function appVersion(root: string): string {
  return parse(packageFile, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version
}
