// Long because: the one server of the project, without dependencies, so that it runs before anything is installed.
// Serves the built app from dist: node tools/serve.mjs, or `npm start`. Only node:http, so that it starts at once and
// can be copied to any machine with Node. PORT, HOST and BASE_PATH are honoured.
import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * @typedef {object} Sent What went out for one request.
 * @property {string} path the path that was asked for, without the query
 * @property {number} status
 * @property {number} bytes bytes on the wire, headers included
 * @property {number} bodyBytes
 * @property {'br' | 'gzip' | 'identity'} encoding
 *
 * @typedef {object} ServeOptions
 * @property {string} root the folder to serve
 * @property {string} [base] the path it is served under, '/' if not given
 * @property {number} [port] 4173 if not given, 0 for any free one
 * @property {boolean} [strictPort] refuse another port than `port`
 * @property {string} [host] 127.0.0.1 if not given
 * @property {(sent: Sent) => void} [onResponse] called after each response
 *
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} Served
 *
 * @typedef {object} Kept A file in memory, until it changes on disk.
 * @property {number} changed
 * @property {number} size
 * @property {Buffer} body
 * @property {string} tag
 * @property {string} policy
 * @property {Map<string, Promise<Buffer>>} packed
 */

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.woff2', 'font/woff2'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.ico', 'image/x-icon'],
  ['.pdf', 'application/pdf'],
  ['.zip', 'application/zip'],
])
const worthPacking = /^text\/|json|xml|wasm/
const hashedAsset = /^assets\/(.+\/)?[^/]+-[\w-]{8,}\.\w+$/
const slowestBrotliUpTo = 1_000_000

const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The camera reads a handed-in QR code; nothing else is ever asked for.
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
}

/**
 * A script or a picture has no use for the guards of a page, and on a slow line they would weigh as much as a small file.
 * @param {import('node:http').ServerResponse} response
 */
function forgetPageGuards(response) {
  for (const header of [...Object.keys(guards), 'Content-Security-Policy'])
    if (header !== 'X-Content-Type-Options') response.removeHeader(header)
}

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** @param {string | undefined} base */
export function normaliseBase(base) {
  const parts = (base ?? '').split('/').filter((part) => part !== '')
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`
}

/**
 * The parts of a path as the file system would see them, or nothing if somebody is trying to climb out.
 * @param {string} path
 */
function safeParts(path) {
  if (!path.startsWith('/') || /%(2f|5c|00)|\\|\0/i.test(path)) return undefined
  let plain
  try {
    plain = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const parts = plain.split('/').slice(1)
  const hostile = parts.some(
    (part, at) =>
      part === '.' || part === '..' || /[\\\0:]/.test(part) || (part === '' && at < parts.length - 1),
  )
  return hostile ? undefined : parts
}

/** @param {string} markup */
function policyOf(markup) {
  const metas = markup.match(/<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? []
  const meta = metas.find((tag) => /http-equiv\s*=\s*["']?content-security-policy\b/i.test(tag))
  const content = meta?.match(/\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i)
  const own = (content?.[1] ?? content?.[2] ?? '')
    .replace(/&#0*39;|&#x0*27;|&apos;/gi, "'")
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/;+$/, '')
  return own === '' ? "frame-ancestors 'none'" : `${own}; frame-ancestors 'none'`
}

/**
 * @param {string | undefined} header
 * @returns {('br' | 'gzip')[]}
 */
function accepted(header) {
  /** @type {Map<string, number>} */
  const weights = new Map()
  for (const item of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  const weightOf = (/** @type {string} */ name) => weights.get(name) ?? weights.get('*') ?? 0
  /** @type {('br' | 'gzip')[]} */
  const ours = ['br', 'gzip']
  return ours.filter((name) => weightOf(name) > 0)
}

/** @param {string} path below the base */
function cacheControl(path) {
  return hashedAsset.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** @param {string} root */
function fileKeeper(root) {
  /** @type {Map<string, Kept>} */
  const kept = new Map()

  /**
   * @param {string[]} parts
   * @returns {Promise<Kept | 'folder' | undefined>}
   */
  return async function read(parts) {
    if (parts.some((part) => part.startsWith('.') && part !== '.well-known')) return undefined
    try {
      // Through links to where the file really is: one that leads out of the folder is not served.
      const path = await realpath(join(root, ...parts))
      if (path !== root && !path.startsWith(root + sep)) return undefined
      const facts = await stat(path)
      if (facts.isDirectory()) return 'folder'
      if (!facts.isFile()) return undefined
      const known = kept.get(path)
      if (known?.changed === facts.mtimeMs && known.size === facts.size) return known
      const body = await readFile(path)
      const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
      const policy = extname(path) === '.html' ? policyOf(body.toString('utf8')) : "frame-ancestors 'none'"
      const file = { changed: facts.mtimeMs, size: facts.size, body, tag, policy, packed: new Map() }
      kept.set(path, file)
      return file
    } catch {
      return undefined
    }
  }
}

/**
 * @param {Kept} file
 * @param {'br' | 'gzip'} encoding
 */
function packedOnce(file, encoding) {
  const known = file.packed.get(encoding)
  if (known !== undefined) return known
  const quality = file.body.length < slowestBrotliUpTo ? 11 : 6
  const packed =
    encoding === 'br'
      ? pack.br(file.body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_SIZE_HINT]: file.body.length,
          },
        })
      : pack.gzip(file.body, { level: 9 })
  file.packed.set(encoding, packed)
  return packed
}

/**
 * @param {Kept} file
 * @param {string} type
 * @param {string | undefined} acceptEncoding
 * @returns {Promise<{ body: Buffer, encoding: 'br' | 'gzip' | 'identity' }>}
 */
async function bestForm(file, type, acceptEncoding) {
  if (worthPacking.test(type)) {
    for (const encoding of accepted(acceptEncoding)) {
      const body = await packedOnce(file, encoding)
      if (body.length < file.body.length) return { body, encoding }
    }
  }
  return { body: file.body, encoding: 'identity' }
}

/**
 * @param {string | undefined} header
 * @param {string} tag
 */
function alreadyThere(header, tag) {
  if (header === undefined) return false
  const offered = header.split(',').map((item) => item.trim().replace(/^W\//, ''))
  return offered.includes('*') || offered.includes(tag)
}

/**
 * @param {Required<Pick<ServeOptions, 'root' | 'base'>>} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
function answering({ root, base }) {
  const read = fileKeeper(root)

  return async function answer(request, response) {
    // HTTP/1.1 keeps a connection unless told otherwise; two lines in every answer would only say so.
    response.removeHeader('Connection')
    for (const [name, value] of Object.entries(guards)) response.setHeader(name, value)
    const plainly = (/** @type {number} */ status, /** @type {string} */ text) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      response.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Length': Buffer.byteLength(text),
        'Cache-Control': 'no-cache',
      })
      response.end(request.method === 'HEAD' ? undefined : text)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      plainly(405, 'This server only hands out files.\n')
      return
    }
    const address = request.url ?? '/'
    const cut = address.indexOf('?')
    const path = cut === -1 ? address : address.slice(0, cut)
    const query = cut === -1 ? '' : address.slice(cut)
    const parts = safeParts(path)
    if (parts === undefined) {
      plainly(400, 'That address cannot be read.\n')
      return
    }
    const redirect = (/** @type {number} */ status, /** @type {string} */ to) => {
      response.setHeader('Location', to + query)
      plainly(status, 'It is over there.\n')
    }
    if (base !== '/' && (path === '/' || `${path}/` === base)) {
      redirect(path === '/' ? 302 : 301, base)
      return
    }

    let below = path.startsWith(base) ? parts.slice(base.split('/').length - 2) : undefined
    if (below?.at(-1) === '') below = [...below.slice(0, -1), 'index.html']
    let found = below === undefined ? undefined : await read(below)
    if (below !== undefined && found === 'folder') {
      if (typeof (await read([...below, 'index.html'])) === 'object') {
        redirect(301, `${path}/`)
        return
      }
      found = undefined
    }
    let status = 200
    if (below === undefined || typeof found !== 'object') {
      status = 404
      below = ['404.html']
      found = await read(below)
      if (typeof found !== 'object') {
        plainly(404, 'There is no such page.\n')
        return
      }
    }

    const name = below.join('/')
    const type = types.get(extname(name).toLowerCase()) ?? 'application/octet-stream'
    const { body, encoding } = await bestForm(found, type, request.headers['accept-encoding'])
    const tag = `"${found.tag}${encoding === 'identity' ? '' : `-${encoding}`}"`
    response.setHeader('Content-Security-Policy', found.policy)
    if (hashedAsset.test(name)) forgetPageGuards(response)
    response.setHeader('Cache-Control', cacheControl(name))
    if (!hashedAsset.test(name)) response.setHeader('ETag', tag)
    if (worthPacking.test(type)) response.setHeader('Vary', 'Accept-Encoding')
    if (status === 200 && alreadyThere(request.headers['if-none-match'], tag)) {
      response.writeHead(304).end()
      return
    }
    response.setHeader('Content-Type', type)
    response.setHeader('Content-Length', body.length)
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    response.writeHead(status)
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

/**
 * Tells the listener what went over the wire: a socket counts its own bytes, and answers one request at a time.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {(sent: Sent) => void} onResponse
 */
function counting(request, response, onResponse) {
  const before = request.socket.bytesWritten
  response.once('finish', () => {
    const encoding = response.getHeader('content-encoding')
    const bodiless = request.method === 'HEAD' || response.statusCode === 304
    onResponse({
      path: (request.url ?? '/').replace(/\?.*$/s, ''),
      status: response.statusCode,
      bytes: request.socket.bytesWritten - before,
      bodyBytes: bodiless ? 0 : Number(response.getHeader('content-length') ?? 0),
      encoding: encoding === 'br' || encoding === 'gzip' ? encoding : 'identity',
    })
  })
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.removeListener('error', failed)
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/**
 * @param {ServeOptions} options
 * @returns {Promise<Served>}
 */
export async function serve({ root, base, port = 4173, strictPort = false, host = '127.0.0.1', onResponse }) {
  const prefix = normaliseBase(base)
  const answer = answering({ root: realpathSync(resolve(root)), base: prefix })
  const server = createServer((request, response) => {
    if (onResponse !== undefined) counting(request, response, onResponse)
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  let taken = port
  for (;;) {
    try {
      taken = await listen(server, taken, host)
      break
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!busy || strictPort || taken >= Math.min(port + 100, 65_535)) throw error
      taken += 1
    }
  }
  const anyHost = host === '0.0.0.0' || host === '::'
  const name = anyHost ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${String(taken)}${prefix}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}

async function main() {
  const root = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist')
  if (!existsSync(root)) {
    console.error('There is no dist folder yet. `npm start` makes one, and so does `npm run build`.')
    return 1
  }
  const wanted = process.env.PORT
  const port = wanted === undefined || wanted === '' ? undefined : Number(wanted)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    console.error(`PORT is "${wanted}", which is not a number from 0 to 65535.`)
    return 1
  }
  const host = process.env.HOST || '127.0.0.1'
  const base = normaliseBase(process.env.BASE_PATH)
  try {
    const served = await serve({
      root,
      base,
      host,
      ...(port === undefined ? {} : { port, strictPort: true }),
    })
    console.log(`Blowback is at ${served.url.replace('127.0.0.1', 'localhost')}`)
    if (host === '0.0.0.0' || host === '::') {
      for (const { address, family, internal } of Object.values(networkInterfaces()).flatMap((n) => n ?? []))
        if (!internal && family === 'IPv4')
          console.log(`In this network: http://${address}:${String(served.port)}${base}`)
    }
    return 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      console.error(
        port === undefined
          ? 'All ports from 4173 on are taken. Choose one with PORT.'
          : `Port ${String(port)} is taken by another program. Choose another PORT, or leave it out.`,
      )
    else if (code === 'EACCES') console.error(`Port ${String(port)} needs more rights than this account has.`)
    else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      console.error(`This machine has no address ${host}.`)
    else console.error(error)
    return 1
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const failed = await main()
  if (failed !== 0) process.exitCode = failed
}
