/** How a host treats addresses: with a slash, without one, and those that nobody has. */
import { type Answer, type Ask } from './answer.ts'
import { checkMissingIsNotKept } from './caching.ts'
import { advice, error, type Remark } from './remark.ts'

const redirections = [301, 302, 303, 307, 308]

/** A page's address without its slash leads on to the one with it. */
export async function checkSlash(page: string, ask: Ask): Promise<Remark[]> {
  const bare = await ask(page.replace(/\/$/, ''))
  const wanted = new URL(`${bare.url.href}/`)
  if (!redirections.includes(bare.status)) {
    return bare.status === 200
      ? [
          advice(
            `${bare.path} without its slash is a page of its own. Send it on to ${page}, or readers have two addresses for one page, and only one of them works offline.`,
          ),
        ]
      : [
          error(
            `${bare.path} without its slash is answered with ${bare.status}. Send it on to ${page}: people type addresses without slashes.`,
          ),
        ]
  }
  const location = bare.headers.get('location') ?? ''
  const target = URL.canParse(location, bare.url.href) ? new URL(location, bare.url) : undefined
  return target?.href === wanted.href
    ? []
    : [
        error(
          `${bare.path} without its slash leads to ${location === '' ? 'nowhere' : location} and not to ${wanted.href}. Behind a proxy, let the server send relative redirections.`,
        ),
      ]
}

/** An address that nobody has says so: in words for people, as 404 for machines, and not for ever. */
export async function checkMissing(ask: Ask): Promise<Remark[]> {
  const page = await ask('no-such-course/no-such-lesson/')
  const asset = await ask('assets/no-such-file-00000000.js')
  const notFound = await ask('404.html')
  return [
    ...checkStatus(page, 'page'),
    ...(page.status === 404 && notFound.status === 200 && !page.body.equals(notFound.body)
      ? [
          advice(
            "An address that does not exist is answered with the host's own page. Let it show 404.html, with status 404.",
          ),
        ]
      : []),
    ...checkStatus(asset, 'file in assets/'),
    ...checkMissingIsNotKept(asset),
  ]
}

function checkStatus({ status, url }: Answer, what: string): Remark[] {
  if (status === 404) return []
  const text = `A ${what} that does not exist (${url.pathname}) is answered with ${status} and not with 404`
  return status === 200
    ? [
        error(
          `${text}. Switch off the rule that sends every address to index.html: each page is a file here.`,
        ),
      ]
    : [error(`${text}.`)]
}
