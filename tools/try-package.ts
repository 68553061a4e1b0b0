/**
 * `npm run test:package`: packs the app for a folder of a host, unpacks the zip as a technician would, and walks through it
 * in the browser, served by nginx where there is one.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const base = '/blowback/'

export function main(): void {
  const box = mkdtempSync(join(tmpdir(), 'package-'))
  try {
    process.exitCode = tryIn(box)
  } finally {
    rmSync(box, { recursive: true, force: true })
  }
}

function tryIn(box: string): number {
  // What runs this file is a development server at heart, and says so in its environment.
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    BASE_PATH: base,
    OUT_DIR: join(box, 'built'),
    RELEASE_DIR: box,
  }
  const run = (args: readonly string[], more: Record<string, string> = {}): number =>
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...environment, ...more } })
      .status ?? 1
  const packed =
    run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']) ||
    run(['tools/steps.mjs', 'package'])
  if (packed !== 0) return packed
  const server = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].some(existsSync)
  if (!server) console.log('THERE IS NO NGINX HERE: the package is served by our own server instead.')
  return run(['node_modules/@playwright/test/cli.js', 'test', '--project', 'journeys'], {
    E2E_DIST: unpacked(box),
    E2E_SERVER: server ? 'nginx' : '',
    E2E_JSON: join(root, 'node_modules/.cache/results/package.json'),
  })
}

/** The folder that the one zip in `box` holds. */
function unpacked(box: string): string {
  const zip = readdirSync(box).find((name) => name.endsWith('.zip')) ?? ''
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(box, zip))))) {
    mkdirSync(dirname(join(box, path)), { recursive: true })
    writeFileSync(join(box, path), bytes)
  }
  return join(box, readdirSync(box).find((name) => /^blowback-[\d.]+$/.test(name)) ?? '')
}
