import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hostConfiguration } from '../../tools/package/host-configuration.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The nginx of this machine; undefined where there is none. */
export const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  existsSync(path),
)

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        done(typeof address === 'object' ? (address?.port ?? 0) : 0)
      })
    })
  })
}

export interface Served {
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** Serves a built site by nginx as docs/hosting.md says, word for word. */
export async function serveByNginx(site: {
  readonly root: string
  readonly base: string
  readonly port: number
}): Promise<Served> {
  if (nginx === undefined) throw new Error('There is no nginx on this machine.')
  const box = mkdtempSync(join(tmpdir(), 'nginx-'))
  chmodSync(box, 0o755)
  const top = placedBelow(site.base, site.root, box)
  const port = site.port === 0 ? await freePort() : site.port
  const hosting = readFileSync(join(root, 'docs/hosting.md'), 'utf8')
  const [inHttp = '', inServer = ''] = hostConfiguration(hosting, 'nginx', site.base)
    .replace('root /srv/www;', `root ${top};`)
    .split('# In the server block:')
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // Built in a folder that only its owner may read, the site is still ours to serve.
  const user = process.getuid?.() === 0 ? 'user root; ' : ''
  writeFileSync(
    join(box, 'nginx.conf'),
    `daemon off; ${user}pid ${box}/nginx.pid; error_log ${box}/nginx.log; events {} http {
      include /etc/nginx/mime.types; access_log off;
      ${scratch.map((name) => `${name}_temp_path ${box}/${name};`).join(' ')}
      ${inHttp}
      server { listen 127.0.0.1:${port}; ${inServer} } }`,
  )
  const child = spawn(nginx, ['-c', join(box, 'nginx.conf'), '-p', box], { stdio: 'ignore' })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const url = `http://127.0.0.1:${port}${site.base}`
  await answering(url, () => child.exitCode)
  return {
    url,
    port,
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(box, { recursive: true })
    },
  }
}

/** A folder that stands for the top of a host, with the site in its place below it. */
function placedBelow(base: string, site: string, box: string): string {
  if (base === '/') return site
  const place = join(box, 'www', base)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(site, place.replace(/\/$/, ''))
  return join(box, 'www')
}

async function answering(url: string, exitCode: () => number | null): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await fetch(url).then(Boolean, () => false)) return
    if (exitCode() !== null) break
    await setTimeout(50)
  }
  throw new Error(`nginx does not answer at ${url}.`)
}
