/** One request to a site under check, and what came back. */
export interface Answer {
  /** The path that was asked for, below the app's own folder; empty for the home page. */
  readonly path: string
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** Asks for a path below the app's folder. Rejects with an `Unanswered` when no answer can be had. */
export type Ask = (path: string) => Promise<Answer>

/** No answer, and why not, in words. */
export class Unanswered extends Error {}

/** What a person types for a page: the home page has no path of its own. */
export const named = (path: string): string => (path === '' ? 'The home page' : path)

/** Asks a site over the network. Redirections are answers like others: where they lead is to be judged. */
export function asking(site: URL, patience = 15_000): Ask {
  return async (path) => {
    const url = new URL(path, site)
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { 'accept-encoding': 'br, gzip', 'user-agent': 'blowback check:deployment' },
        signal: AbortSignal.timeout(patience),
      })
      const body = Buffer.from(await response.arrayBuffer())
      return { path, url, status: response.status, headers: response.headers, body }
    } catch (error) {
      throw new Unanswered(`${url.href} gave no answer: ${reasonOf(error)}.`)
    }
  }
}

/** `fetch` hides the reason behind the words "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'it took too long'
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}
