import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asking, Unanswered } from '../../tools/deployment/answer.ts'
import { checkSite } from '../../tools/deployment/check-site.ts'
import { hostConfiguration } from '../../tools/package/host-configuration.ts'
import { freePort, nginx, serveByNginx } from '../support/nginx.ts'

/*
 * The configurations of docs/hosting.md, word for word, on the servers that they are for, looked at by the deployment
 * check. A server that is not on this machine is skipped, and the summary says so.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const hosting = readFileSync(join(root, 'docs/hosting.md'), 'utf8')
const firstOf = (...paths: string[]): string | undefined => paths.find((path) => existsSync(path))
const apache = firstOf('/usr/sbin/apache2', '/usr/sbin/httpd')
const apacheModules = firstOf('/usr/lib/apache2/modules', '/usr/lib64/httpd/modules')

let box = ''
const running: ChildProcess[] = []

beforeAll(() => {
  box = mkdtempSync(join(tmpdir(), 'hosting-'))
  chmodSync(box, 0o755)
})
afterEach(async () => {
  for (const server of running.splice(0)) {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
  }
})
afterAll(() => {
  rmSync(box, { recursive: true })
})

/** The app, built for this folder of a host, under a folder that stands for the top of it. */
async function builtFor(base: string): Promise<string> {
  const top = join(box, base === '/' ? 'top' : 'below')
  const outDir = join(top, base)
  if (!existsSync(outDir))
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: root,
      env: { ...process.env, BASE_PATH: base, OUT_DIR: outDir, NODE_ENV: 'production' },
    })
  return top
}

async function remarksOn(command: string, args: readonly string[], site: URL): Promise<unknown> {
  running.push(spawn(command, args, { stdio: 'ignore' }))
  const ask = asking(site)
  for (let turn = 0; turn < 100; turn++) {
    try {
      await ask('')
      break
    } catch (problem) {
      if (!(problem instanceof Unanswered)) throw problem
      await setTimeout(100)
    }
  }
  return checkSite({ site, ask })
}

describe.each(['/blowback/', '/'])('at %s', (base) => {
  test.runIf(nginx !== undefined)('nginx serves the app as it should be', async () => {
    const served = await serveByNginx({ root: join(await builtFor(base), base), base, port: 0 })
    const site = new URL(served.url)
    try {
      expect(await checkSite({ site, ask: asking(site) })).toEqual([])
    } finally {
      await served.close()
    }
  })

  test.runIf(apache !== undefined)('Apache serves the app as it should be', async () => {
    const top = await builtFor(base)
    const port = await freePort()
    writeFileSync(join(top, base, '.htaccess'), hostConfiguration(hosting, 'apache', base))
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'deflate', 'filter', 'unixd', 'env']
    mkdirSync(join(box, 'run'), { recursive: true })
    const file = join(box, 'apache.conf')
    writeFileSync(
      file,
      `ServerName localhost
ServerRoot ${box}
DefaultRuntimeDir ${box}/run
PidFile ${box}/apache.pid
ErrorLog ${box}/apache.log
Listen 127.0.0.1:${port}
${modules
  .map((name) => ({ name, path: join(apacheModules ?? '', `mod_${name}.so`) }))
  .filter(({ path }) => existsSync(path))
  .map(({ name, path }) => `LoadModule ${name}_module ${path}`)
  .join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${top}
<Directory ${top}>
  AllowOverride All
  Require all granted
</Directory>
`,
    )
    const site = new URL(`http://127.0.0.1:${port}${base}`)
    expect(await remarksOn(apache ?? '', ['-f', file, '-DFOREGROUND'], site)).toEqual([])
  })
})
