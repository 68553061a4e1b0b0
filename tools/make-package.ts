/** `npm run package`: the built site as a zip with checksums, in `release/`, for whoever has a web server and no Node. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appVersion } from './app-version.ts'
import { packSite } from './package/site-package.ts'
import { normaliseBase } from './serve.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export function main(): void {
  const outDir = resolve(root, process.env.OUT_DIR ?? 'dist')
  if (!existsSync(join(outDir, 'index.html'))) {
    console.error(`There is nothing built in ${outDir} yet; npm run build does it.`)
    process.exitCode = 1
    return
  }
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const { name, zip, checksum, files } = packSite({
    outDir,
    base: normaliseBase(process.env.BASE_PATH),
    version: appVersion(root),
    changelog: read('CHANGELOG.md'),
    hosting: read('docs/hosting.md'),
  })
  const folder = resolve(root, process.env.RELEASE_DIR ?? 'release')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), zip)
  writeFileSync(join(folder, `${name}.sha256`), checksum)
  console.log(`${join(folder, name)}: ${files} files, ${zip.length} bytes\nSHA-256 ${checksum.slice(0, 64)}`)
}
