/** A small site on a host with faults, for what looks at deployments from the outside. */
import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { asking } from '../../tools/deployment/answer.ts'
import { checkSite } from '../../tools/deployment/check-site.ts'
import { checksums } from '../../tools/package/checksums.ts'

const policy = "default-src 'self';script-src 'self' 'sha256-abc='"
export const pageOf = (base: string, words: string): string =>
  `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="modulepreload" data-entry fetchpriority="low" href="${base}assets/document-abcd1234.js">
<style>@font-face{src:url(${base}assets/serif-abcd1234.woff2)}</style></head>
<body>${words}<a href="${base}">Home</a><a href="${base}rivers/">Rivers</a><a href="${base}about/">About</a>
${'<p>Words enough to be worth packing.</p>'.repeat(60)}</body>`
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** A small site of the same build as ours: what a host is given. */
export function filesFor(base: string): Map<string, string> {
  const files = new Map([
    ['index.html', pageOf(base, 'Home')],
    ['404.html', pageOf(base, 'Nothing here')],
    ['about/index.html', pageOf(base, 'About')],
    ['rivers/index.html', pageOf(base, 'Rivers')],
    ['rivers/indus/index.html', pageOf(base, 'Indus')],
    ['rivers/indus/quiz/index.html', pageOf(base, 'Quiz')],
    ['assets/document-abcd1234.js', 'export const a = 1\n'.repeat(200)],
    ['assets/serif-abcd1234.woff2', 'a font'],
    ['manifest.webmanifest', '{}'],
    ['sw.js', 'self.a = 1\n'],
  ])
  const own = [...files].filter(([path]) => path.startsWith('rivers/'))
  files.set(
    'rivers/offline.json',
    JSON.stringify({
      format: 'blowback/offline-set',
      version: 1,
      set: 'course-rivers',
      edition: 'e',
      shell: 's',
      bytes: 1,
      files: own.map(([path, text]) => ({
        url: path.replace('index.html', ''),
        hash: hash(text),
        bytes: text.length,
      })),
    }),
  )
  const listed = [...files].map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
  return files.set('SHA256SUMS', checksums(listed))
}

interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** What is done to an answer before it is sent: a fault of the host. Gives a new answer, or none to leave it. */
export type Fault = (path: string, reply: Reply) => Partial<Reply> | undefined

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
  html: 'text/html; charset=utf-8',
}

export function replyTo(path: string, files: ReadonlyMap<string, string>): Reply {
  const guards = {
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    'cache-control': 'no-cache',
    etag: '"1"',
  }
  if (files.has(`${path}/index.html`))
    return { status: 301, headers: { ...guards, location: `/${path}/` }, body: '' }
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const name = files.has(wanted) ? wanted : '404.html'
  const status = files.has(wanted) ? 200 : 404
  const type = types[name.replace(/^.*\./, '')] ?? 'text/plain'
  const immutable = { 'cache-control': 'public, max-age=31536000, immutable' }
  const packed = { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }
  return {
    status,
    headers: {
      ...guards,
      'content-type': type,
      ...packed,
      ...(name.startsWith('assets/') ? immutable : {}),
    },
    body: gzipSync(files.get(name) ?? ''),
  }
}

const servers: Server[] = []

/** Ends all hosts that were started. */
export function endHosts(): void {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
}

/** Starts a host, and gives its address. */
export async function startHost(listener: RequestListener): Promise<URL> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return new URL(`http://127.0.0.1:${port ?? 0}/`)
}

/** Starts a host with this fault, and gives what there is to say about it. */
export async function remarksOn(fault: Fault, files = filesFor('/'), sample?: number): Promise<string[]> {
  const site = await startHost((request, response) => {
    const path = (request.url ?? '/').slice(1)
    const right = replyTo(path, files)
    const { status, headers, body } = { ...right, ...fault(path, right) }
    response.writeHead(status, headers).end(body)
  })
  const remarks = await checkSite({
    site,
    ask: asking(site),
    ...(sample === undefined ? {} : { sample }),
  })
  return remarks.map(({ severity, text }) => `${severity}: ${text.replaceAll(site.origin, '')}`)
}

export const isPage = (path: string): boolean => path === '' || path.endsWith('/')
export const withHeader = (fits: (path: string) => boolean, name: string, value: string): Fault => {
  return (path, { headers }) => (fits(path) ? { headers: { ...headers, [name]: value } } : undefined)
}
export const without = (fits: (path: string) => boolean, ...names: string[]): Fault => {
  return (path, { headers }) =>
    fits(path)
      ? { headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))) }
      : undefined
}
