/** The headers that protect a page's reader. */
import { named, type Answer } from './answer.ts'
import { advice, error, type Remark } from './remark.ts'

const wished: readonly {
  readonly header: string
  readonly fits: RegExp
  readonly value: string
  readonly why: string
}[] = [
  {
    header: 'X-Content-Type-Options',
    fits: /^nosniff$/i,
    value: 'nosniff',
    why: 'so that browsers take a file for what it says it is',
  },
  {
    header: 'Referrer-Policy',
    fits: /\b(?:no-referrer|same-origin)$/i,
    value: 'no-referrer',
    why: 'so that a source does not learn which lesson a reader came from',
  },
  {
    header: 'Permissions-Policy',
    fits: /microphone=\(\).*geolocation=\(\)|geolocation=\(\).*microphone=\(\)/i,
    value: 'camera=(self), microphone=(), geolocation=()',
    why: 'so that nothing else can ever be asked for',
  },
  {
    header: 'Cross-Origin-Opener-Policy',
    fits: /^same-origin$/i,
    value: 'same-origin',
    why: 'so that other sites have no hold on the window',
  },
]

/** What a host should add to a page, and what it must not. */
export function checkGuards(page: Answer): Remark[] {
  const missing = wished.flatMap(({ header, fits, value, why }) => {
    const sent = page.headers.get(header)
    if (sent !== null && fits.test(sent.trim())) return []
    const found = sent === null ? `has no ${header}` : `has ${header}: ${sent}`
    return [advice(`${named(page.path)} ${found}. Send ${header}: ${value}, ${why}.`)]
  })
  return [...missing, ...checkFraming(page), ...checkPolicies(page)]
}

function checkFraming(page: Answer): Remark[] {
  const policy = page.headers.get('content-security-policy') ?? ''
  const old = page.headers.get('x-frame-options') ?? ''
  if (/frame-ancestors\s+'none'/i.test(policy) || /^(?:deny|sameorigin)$/i.test(old.trim())) return []
  return [
    advice(
      `${named(page.path)} may be framed by other sites. Send Content-Security-Policy: frame-ancestors 'none'.`,
    ),
  ]
}

/** Directives without which a policy says nothing about what a page may load. */
const loads =
  /^(?:default|script|style|img|font|connect|worker|manifest|media|object)-src(?:-elem|-attr)?$|^sandbox$/

/** A second policy makes the page's own stricter: both apply. Our server repeats the page's own, which changes nothing. */
function checkPolicies(page: Answer): Remark[] {
  const own = policyOf(page.body.toString('utf8'))
  if (own === undefined)
    return [
      error(
        `${named(page.path)} has lost its own content security policy, its first meta element. Something on the way rewrites pages.`,
      ),
    ]
  const mine = directivesOf(own)
  const foreign = (page.headers.get('content-security-policy') ?? '')
    .split(',')
    .flatMap((policy) => [...directivesOf(policy)])
    .filter(([name, value]) => loads.test(name) && mine.get(name) !== value)
    .map(([name]) => name)
  return foreign.length === 0
    ? []
    : [
        error(
          `${named(page.path)} gets a second content security policy with ${foreign.join(', ')}. Both apply, and the page's own scripts and styles are refused where the two differ. Send frame-ancestors only.`,
        ),
      ]
}

function policyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1]
}

function directivesOf(policy: string): Map<string, string> {
  return new Map(
    policy
      .split(';')
      .map((each) => each.trim().replace(/\s+/g, ' '))
      .filter((each) => each !== '')
      .map((each): [string, string] => {
        const [name = '', ...values] = each.split(' ')
        return [name.toLowerCase(), values.join(' ')]
      }),
  )
}
