// Long because: every promise of the server, hostile addresses included, stands here once.
import { mkdtempSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { normaliseBase, serve } from '../tools/serve.mjs'
import type { Sent, Served } from '../tools/serve.mjs'

const policy = `default-src 'self'; script-src 'self' 'sha256-abc='; connect-src https://a.example/?a=1&b=2`
const page = `<!doctype html><meta charset="utf-8"><meta name="description" content="frame-ancestors *">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;; script-src 'self' 'sha256-abc=';
  connect-src https://a.example/?a=1&amp;b=2;">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Home</title>${'<p>words</p>'.repeat(99)}`
const script = 'export const answer = 42;\n'.repeat(200)

let box = ''
let root = ''
const open: Served[] = []

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Unlike fetch, sends a path exactly as it stands. */
function ask(
  served: Served,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', failed)
    sent.end()
  })
}

/** For what no client library would send. */
function shout(served: Served, text: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('close', () => {
      done(heard)
    })
    socket.on('error', failed)
  })
}

async function start(options: Partial<Parameters<typeof serve>[0]> = {}): Promise<Served> {
  const served = await serve({ root, port: 0, ...options })
  open.push(served)
  return served
}

beforeAll(() => {
  box = realpathSync(mkdtempSync(join(tmpdir(), 'serve-')))
  root = join(box, 'dist')
  put('index.html', page)
  put('404.html', '<!doctype html><title>No such page</title>')
  put('lesson/good/index.html', '<!doctype html><title>Good</title>')
  put('empty/picture.png', new Uint8Array([1, 2, 3]))
  put('sw.js', script)
  put('assets/app-B1cD2eF3.js', script)
  put('assets/app.js', script)
  put('data.json', '{}')
  put('app.webmanifest', '{}')
  put('font.woff2', new Uint8Array(2000))
  put('icon.svg', '<svg/>')
  put('engine.wasm', new Uint8Array(10))
  put('style.css', 'a{}')
  put('robots.txt', 'User-agent: *')
  put('Grüße.txt', 'hello')
  put('.hidden', 'secret')
  writeFileSync(join(box, 'secret.txt'), 'secret')
  symlinkSync(join(box, 'secret.txt'), join(root, 'way-out.txt'))
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()))
})
afterAll(() => {
  rmSync(box, { recursive: true, force: true })
})

describe('finding a file', () => {
  it('answers / and a folder with their index, and a file with itself', async () => {
    const served = await start()
    expect((await ask(served, '/')).body.toString()).toBe(page)
    expect((await ask(served, '/lesson/good/?x=1')).body.toString()).toContain('Good')
    expect((await ask(served, '/sw.js')).body.toString()).toBe(script)
    expect((await ask(served, '/Gr%C3%BC%C3%9Fe.txt')).body.toString()).toBe('hello')
  })

  it('redirects a folder without its slash and keeps the query', async () => {
    const served = await start()
    const answer = await ask(served, '/lesson/good?from=mail&x=%2F')
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe('/lesson/good/?from=mail&x=%2F')
  })

  it.each(['/nowhere', '/lesson', '/lesson/', '/empty', '/sw.js/', '/.hidden', '/constructor'])(
    'answers %s with the not-found page and says 404',
    async (path) => {
      const answer = await ask(await start(), path)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).toContain('No such page')
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )

  it('reads a file again when it has changed', async () => {
    const served = await start()
    put('news.txt', 'old')
    expect((await ask(served, '/news.txt')).body.toString()).toBe('old')
    put('news.txt', 'newer')
    expect((await ask(served, '/news.txt')).body.toString()).toBe('newer')
  })
})

describe('a path that wants to climb out', () => {
  it.each([
    '/../secret.txt',
    '/lesson/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/lesson/%2E%2E/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5Csecret.txt',
    '/..\\secret.txt',
    '/lesson%2fgood/',
    '/sw.js%00.html',
    '/%',
    '/%E0%A4%A',
    '/./sw.js',
    '//evil.example/..',
    '//evil.example',
    '//lesson/good',
    '/C:/secret.txt',
    '/index.html::$DATA',
    'http://evil.example/../secret.txt',
  ])('%s is refused', async (path) => {
    const answer = await ask(await start(), path)
    expect(answer.status).toBe(400)
    expect(answer.headers.location).toBeUndefined()
    expect(answer.body.toString()).not.toContain('secret')
  })

  it.each(['/%252e%252e/secret.txt', '/way-out.txt', '/...', '/....//secret.txt'])(
    '%s does not reach the secret',
    async (path) => {
      const answer = await ask(await start(), path)
      expect([400, 404]).toContain(answer.status)
      expect(answer.body.toString()).not.toContain('secret')
    },
  )

  it.each(['*', 'secret.txt', '/\0'])('raw %j is refused', async (path) => {
    const heard = await shout(await start(), `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
  })
})

describe('under a base path', () => {
  it('serves below it and redirects to it', async () => {
    const served = await start({ base: 'courses/blowback' })
    expect(served.url.endsWith('/courses/blowback/')).toBe(true)
    expect((await ask(served, '/courses/blowback/')).body.toString()).toBe(page)
    expect((await ask(served, '/?a=1')).headers.location).toBe('/courses/blowback/?a=1')
    expect((await ask(served, '/courses/blowback')).headers.location).toBe('/courses/blowback/')
    expect((await ask(served, '/courses/blowback/lesson/good')).headers.location).toBe(
      '/courses/blowback/lesson/good/',
    )
    expect(
      (await ask(served, '/courses/blowback/assets/app-B1cD2eF3.js')).headers['cache-control'],
    ).toContain('immutable')
    expect((await ask(served, '/sw.js')).status).toBe(404)
    expect((await ask(served, '/courses/blowbacksw.js')).status).toBe(404)
  })

  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['a', '/a/'],
    ['/a/b', '/a/b/'],
    ['//evil', '/evil/'],
  ])('understands %j', (given, base) => {
    expect(normaliseBase(given)).toBe(base)
  })
})

describe('headers', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/data.json', 'application/json; charset=utf-8'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/empty/picture.png', 'image/png'],
    ['/engine.wasm', 'application/wasm'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(await start(), path)).headers['content-type']).toBe(type)
  })

  it.each([
    ['/', 'no-cache'],
    ['/lesson/good/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/data.json', 'no-cache'],
    ['/app.webmanifest', 'no-cache'],
    ['/assets/app.js', 'no-cache'],
    ['/assets/app-B1cD2eF3.js', 'public, max-age=31536000, immutable'],
  ])('%s may be kept: %s', async (path, control) => {
    expect((await ask(await start(), path)).headers['cache-control']).toBe(control)
  })

  it("sends the page's own first policy and forbids frames", async () => {
    const served = await start()
    expect((await ask(served, '/')).headers['content-security-policy']).toBe(
      `${policy}; frame-ancestors 'none'`,
    )
    expect((await ask(served, '/sw.js')).headers['content-security-policy']).toBe("frame-ancestors 'none'")
  })

  it.each(['/', '/nowhere', '/../x', '/lesson/good', '/sw.js'])('%s carries the guards', async (path) => {
    const { headers } = await ask(await start(), path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toMatch(/^camera=\(self\), microphone=\(\)/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it('only hands out', async () => {
    const served = await start()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      const answer = await ask(served, '/', {}, method)
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD')
    }
    const head = await ask(served, '/', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(page)))
  })
})

describe('compression', () => {
  it.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0, *;q=0', undefined],
    ['', undefined],
  ])('Accept-Encoding "%s" gets %s', async (accept, encoding) => {
    const answer = await ask(await start(), '/sw.js', { 'accept-encoding': accept })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body }
    expect(
      unpack[encoding === 'br' || encoding === 'gzip' ? encoding : 'identity'](answer.body).toString(),
    ).toBe(script)
  })

  it('leaves alone what is packed already or would grow', async () => {
    const served = await start()
    for (const path of ['/font.woff2', '/empty/picture.png', '/data.json'])
      expect(
        (await ask(served, path, { 'accept-encoding': 'br' })).headers['content-encoding'],
      ).toBeUndefined()
  })
})

describe('a file that the browser has', () => {
  it('is not sent again, in the same encoding', async () => {
    const served = await start()
    const first = await ask(served, '/sw.js', { 'accept-encoding': 'br' })
    const tag = String(first.headers.etag)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(served, '/sw.js', { 'accept-encoding': 'br', 'if-none-match': known })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(tag)
      expect(again.headers['cache-control']).toBe('no-cache')
    }
    expect((await ask(served, '/sw.js', { 'if-none-match': tag })).status).toBe(200)
  })

  it('never turns a missing page into "not modified"', async () => {
    expect((await ask(await start(), '/nowhere', { 'if-none-match': '*' })).status).toBe(404)
  })
})

describe('the port', () => {
  it('moves on when it is taken, unless it was asked for', async () => {
    const first = await start()
    const second = await start({ port: first.port })
    expect(second.port).toBeGreaterThan(first.port)
    await expect(serve({ root, port: first.port, strictPort: true })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})

it('tells what went over the wire', async () => {
  const heard: Sent[] = []
  const served = await start({ onResponse: (sent) => heard.push(sent) })
  const answer = await ask(served, '/sw.js?x', { 'accept-encoding': 'br' })
  await ask(served, '/nowhere')
  await expect.poll(() => heard.length).toBe(2)
  expect(heard[0]).toMatchObject({
    path: '/sw.js',
    status: 200,
    encoding: 'br',
    bodyBytes: answer.body.length,
  })
  expect(heard[0]?.bytes).toBeGreaterThan(answer.body.length + 300)
  expect(heard[1]).toMatchObject({ path: '/nowhere', status: 404, encoding: 'identity' })
})
