import { expect, test } from 'vitest'
import { readsCodes } from './native-detector.ts'

const knowing = (...formats: string[]) => ({ getSupportedFormats: () => Promise.resolve(formats) })

test('a browser reads codes by itself where it says that it knows QR codes', async () => {
  expect(await readsCodes(knowing('ean_13', 'qr_code'))).toBe(true)
})

test.each([
  ['it has no reader', undefined],
  ['its reader knows none', knowing()],
  ['its reader knows others', knowing('ean_13')],
  [
    'its service is not there',
    { getSupportedFormats: () => Promise.reject<string[]>(new Error('no service')) },
  ],
])('not where %s', async (_, detectors) => {
  expect(await readsCodes(detectors)).toBe(false)
})
