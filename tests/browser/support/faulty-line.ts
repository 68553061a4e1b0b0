import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveSite } from './site.ts'

/** `cut`: half of the answer comes, then the line is dead. `slow`: it comes late. `damage`: it comes whole, and wrong. */
export type Fault = 'cut' | 'slow' | 'damage'

/** A line to a site, on which faults happen when they are asked for. */
export interface FaultyLine {
  readonly url: string
  /** Everything that was asked for, in order, by path. */
  readonly asked: readonly string[]
  /** Brings a fault about, for the next request of this path or for all that fit, until `mend`. */
  readonly fail: (fault: Fault, which: string | RegExp) => void
  /** How many faults have happened. */
  readonly happened: () => number
  readonly mend: () => void
  /** Lays another release behind the line. */
  readonly release: (from: string) => Promise<void>
  readonly close: () => Promise<void>
}

const delay = 1_500

export async function faultyLine(from?: string): Promise<FaultyLine> {
  const site = await serveSite(from)
  const asked: string[] = []
  let wanted: { readonly fault: Fault; readonly which: string | RegExp } | undefined
  let happened = 0

  /** A path fails once; a pattern fails until it is mended. */
  const faultFor = (path: string): Fault | undefined => {
    if (!wanted) return undefined
    const { fault, which } = wanted
    if (typeof which === 'string' ? which !== path : !which.test(path)) return undefined
    if (typeof which === 'string') wanted = undefined
    happened += 1
    return fault
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/s, '')
    asked.push(path)
    const fault = faultFor(path)
    const { hostname, port } = new URL(site.url)
    const { host: _ours, ...headers } = request.headers
    const onward = ask(
      {
        hostname,
        port,
        path: request.url,
        method: request.method,
        headers: fault === undefined ? headers : plain(headers),
      },
      (answer) => void pass(answer, response, fault),
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    fail: (fault, which) => (wanted = { fault, which }),
    happened: () => happened,
    mend: () => (wanted = undefined),
    release: (next) => site.start(next),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await site.stop()
    },
  }
}

/** A fault needs bytes to happen to: no "not modified". */
const plain = ({
  'if-none-match': _tag,
  'if-modified-since': _date,
  ...headers
}: IncomingMessage['headers']) => headers

async function pass(
  answer: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, delay))
  const { connection: _connection, 'keep-alive': _keep, ...headers } = answer.headers
  if (fault === 'damage') {
    const { 'content-encoding': _packed, ...unpacked } = headers
    const wrong = Buffer.from('throw new Error("damaged on the way")')
    response.writeHead(200, { ...unpacked, 'content-length': wrong.length })
    response.end(wrong)
    return
  }
  response.writeHead(answer.statusCode ?? 500, { ...headers, 'content-length': body.length })
  if (fault !== 'cut') {
    response.end(body)
    return
  }
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}
