/** A page as it is written, and what of it belongs to its figures. */
import { brotliCompressSync, constants } from 'node:zlib'
import { hashOf } from './document.ts'

const looks = /<style data-look="[^"]*">([^]*?)<\/style>/g
const figures = /<div(?=[^>]* class="figure")[^>]*>[^]*?<\/figure>(?:<!--[^]*?-->)*<\/div>/g

/** The page without its figures, their looks, and the names of these in its policy. */
export function withoutFigures(html: string): string {
  const styles = [...html.matchAll(looks)].map(([, style = '']) => style)
  return styles
    .reduce((text, style) => text.replace(` ${hashOf(style)}`, ''), html)
    .replace(looks, '')
    .replace(figures, '')
}

/** The names of a page's figures that come alive, and the files that they are drawn from. */
export function liveFiguresIn(html: string): {
  readonly names: readonly string[]
  readonly data: readonly string[]
} {
  const tags = [...html.matchAll(figures)].map(([figure]) => figure.slice(0, figure.indexOf('>')))
  const found = (pattern: RegExp): string[] => [
    ...new Set(tags.flatMap((tag) => pattern.exec(tag)?.[1] ?? [])),
  ]
  return { names: found(/&quot;name&quot;:&quot;([a-z]+)&quot;/), data: found(/ data-from="([^"]+)"/) }
}

/** What our own server makes of a page (`serve.mjs`). */
export const packed = (html: string): number => {
  const body = Buffer.from(html)
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).byteLength
}
