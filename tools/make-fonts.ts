/**
 * Cuts the reading font to what lessons in Latin script need (one weight range, one italic) and writes it to
 * src/design/fonts. Run by hand when the font's package changes: node tools/run-ts.mjs tools/make-fonts.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const from = new URL('../node_modules/@fontsource-variable/source-serif-4/files/', import.meta.url)
const to = new URL('../src/design/fonts/', import.meta.url)

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
const text = range(0x20, 0x7e) + range(0xa0, 0xff) + '–—‘’“”„…•‹›′″−×÷€™ŒœĀāĪīŪūĞğİıŞşŠšŽž'

const cuts = [
  {
    file: 'source-serif-4-latin-wght-normal.woff2',
    out: 'source-serif-4.woff2',
    wght: { min: 400, max: 650 },
  },
  { file: 'source-serif-4-latin-wght-italic.woff2', out: 'source-serif-4-italic.woff2', wght: 400 },
]
for (const { file, out, wght } of cuts) {
  const cut = await subsetFont(readFileSync(new URL(file, from)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght },
  })
  writeFileSync(new URL(out, to), cut)
  console.log(`${fileURLToPath(new URL(out, to))}: ${cut.length} bytes`)
}
