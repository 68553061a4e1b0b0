import { createHash } from 'node:crypto'
import type { RenderedPage } from '../src/app/rendered-page.ts'

/** The files that a page's head names, as addresses. */
export interface PageFiles {
  readonly entry: string | undefined
  /** Code that the page's islands need: fetched beside the entry, not after it. */
  readonly modules: readonly string[]
  readonly data?: string
}

/** What stands inline in every page, the same bytes each time. */
export interface Inline {
  readonly style: string
  readonly loader: string
}

export interface DocumentOptions {
  readonly base: string
  readonly address: string
  /** Where the site lives, for previews in chats and networks; without it there are none. */
  readonly siteUrl?: string | undefined
  /** Put after the loader: the dev server's own script. */
  readonly extra?: string
  /** The development server's own script and styles do not fit the policy. */
  readonly withoutPolicy?: boolean
}

/**
 * The mark of tools/make-icons.ts for a tab, in the page itself: as a file it would be one more request before the first
 * answer, whose headers alone weigh more than this.
 */
const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='-4 -2 16 18' fill='none' stroke-width='2'>" +
  "<path fill='linen' d='M-4-2h16v18H-4'/><path stroke='black' d='M1 13V1h3.5a2 2 0 0 1 0 5H2'/>" +
  "<path stroke='brown' d='M2 6h4a3 3 0 0 1 0 6H5v-1l-2 1 2 1v-1'/></svg>"

/** A rendered page as a whole HTML document. */
export function documentOf(
  page: RenderedPage,
  files: PageFiles,
  shared: Inline,
  options: DocumentOptions,
): string {
  const { base } = options
  const inline = page.alone ?? shared
  const looks = looksOf(page)
  const head = [
    options.withoutPolicy
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="${policyOf(inline, looks)}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escape(page.title)}</title>`,
    `<meta name="description" content="${escape(page.description)}">`,
    `<style>${inline.style}</style>`,
    ...looks.map(({ name, style }) => `<style data-look="${name}">${style}</style>`),
    files.entry && `<link rel="modulepreload" data-entry fetchpriority="low" href="${files.entry}">`,
    files.data && `<link rel="alternate" data-questions href="${files.data}">`,
    ...files.modules.map((href) => `<link rel="modulepreload" fetchpriority="low" href="${href}">`),
    `<script>${inline.loader}</script>`,
    options.extra ?? '',
    `<link rel="icon" href="${icon}">`,
    ...(page.alone ? [] : appMarks(base)),
    ...previewOf(page, options),
  ]
  const direction = new Intl.Locale(page.language).maximize().script === 'Arab' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${page.language}" dir="${direction}"><head>${head.filter(Boolean).join('')}</head><body>${page.body}</body></html>`
}

/** What only some pages look like stands in those pages, so that their first paint waits for no file. */
const looksOf = ({ figures = [], look }: RenderedPage): NonNullable<RenderedPage['look']>[] =>
  [...figures, ...(look ? [look] : [])].map(({ name, style }) => ({ name, style }))

/** What makes a page one of an app: its manifest, and the colour of the bar around it. */
const appMarks = (base: string): string[] => [
  `<link rel="manifest" href="${base}manifest.webmanifest">`,
  '<meta name="theme-color" content="#faf6ee" media="(prefers-color-scheme:light)">',
  '<meta name="theme-color" content="#16140f" media="(prefers-color-scheme:dark)">',
]

/** What a chat or a network shows when somebody shares the page. */
function previewOf(page: RenderedPage, { siteUrl, base, address }: DocumentOptions): string[] {
  if (siteUrl === undefined) return []
  const at = (path: string): string => escape(new URL(path, siteUrl).href)
  return [
    '<meta property="og:type" content="article">',
    `<meta property="og:title" content="${escape(page.title)}">`,
    `<meta property="og:description" content="${escape(page.description)}">`,
    `<meta property="og:url" content="${at(address)}">`,
    `<meta property="og:image" content="${at(`${base}icons/icon-512.png`)}">`,
    `<link rel="canonical" href="${at(address)}">`,
  ]
}

/**
 * One policy for every page but for its hashes: our own files, the inline styles and the inline loader by their hashes, pictures that stand
 * in the page, nothing else. No 'unsafe-inline', no eval. It stands in the page, so that it holds on any host.
 */
export function policyOf({ style, loader }: Inline, looks: readonly { readonly style: string }[]): string {
  const styles = [style, ...looks.map((look) => look.style)]
  return [
    `default-src 'self'`,
    `script-src 'self' ${hashOf(loader)}`,
    `style-src 'self' ${styles.map(hashOf).join(' ')}`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join(';')
}

/** How a policy names what stands inline. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
