/** For how long browsers may keep what a host sends. */
import { named, type Answer } from './answer.ts'
import { advice, error, type Remark } from './remark.ts'

/** Seconds for which an answer may be used without asking; undefined when the host leaves that to browsers. */
export function freshFor({ headers }: Answer): number | undefined {
  const directives = (headers.get('cache-control') ?? '').toLowerCase().split(',')
  const has = (name: string): boolean => directives.some((each) => each.trim() === name)
  if (has('no-cache') || has('no-store')) return 0
  const maxAge = directives.flatMap((each) => /^\s*max-age="?(\d+)/.exec(each)?.[1] ?? [])[0]
  if (maxAge !== undefined) return Number(maxAge)
  const expires = headers.get('expires')
  if (expires === null) return undefined
  const sent = Date.parse(headers.get('date') ?? '')
  const seconds = (Date.parse(expires) - sent) / 1000
  // A date that cannot be read means "already over".
  return Number.isNaN(seconds) ? 0 : Math.max(0, Math.round(seconds))
}

const said = ({ headers }: Answer): string => {
  const control = headers.get('cache-control')
  return control === null ? `Expires: ${headers.get('expires') ?? ''}` : `Cache-Control: ${control}`
}

/** A page, a list or the worker: kept, but never used without asking. */
export function checkAskedAgain(answer: Answer, consequence: string): Remark[] {
  const seconds = freshFor(answer)
  const wish = 'Send Cache-Control: no-cache'
  if (seconds === undefined)
    return [advice(`${named(answer.path)} does not say how long it may be kept, so browsers guess. ${wish}.`)]
  if (seconds > 0)
    return [
      error(
        `${named(answer.path)} may be kept for ${seconds} seconds without asking (${said(answer)}): ${consequence}. ${wish} instead.`,
      ),
    ]
  const canAsk = answer.headers.has('etag') || answer.headers.has('last-modified')
  return canAsk
    ? []
    : [
        advice(
          `${named(answer.path)} has neither ETag nor Last-Modified, so it is fetched whole each time it is asked for.`,
        ),
      ]
}

const month = 30 * 24 * 3600

/** A file whose name changes with its contents: kept for ever. */
export function checkKeptForEver(answer: Answer): Remark[] {
  const isImmutable = /\bimmutable\b/i.test(answer.headers.get('cache-control') ?? '')
  return isImmutable && (freshFor(answer) ?? 0) >= month
    ? []
    : [
        advice(
          `${answer.path} is asked for again and again, though its name changes with its contents. Send Cache-Control: public, max-age=31536000, immutable for everything in assets/.`,
        ),
      ]
}

/** An answer that says that there is nothing: not to be kept, for the file may come. */
export function checkMissingIsNotKept(answer: Answer): Remark[] {
  return (freshFor(answer) ?? 0) > 0
    ? [
        error(
          `The answer for a missing file in assets/ may be kept (${said(answer)}). Whoever asks in the minute of an update keeps a hole. Send immutable for files that exist only.`,
        ),
      ]
    : []
}
