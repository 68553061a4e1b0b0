import {
  prepareZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ZXingModuleOverrides,
} from 'zxing-wasm/reader'

/*
 * The bundled reader of QR codes, ZXing-C++ as WebAssembly: of those measured the one that reads codes which are turned,
 * blurred or seen from the side (decision 0056). `docs/scanning.md` has its rates, measured with these very options.
 */
const options: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  // Ours are dark on light, always; to look for the other sort as well doubles the time of a look that finds nothing.
  tryInvert: false,
  maxNumberOfSymbols: 16,
}

/** Where the decoder's WebAssembly comes from: by itself the library would ask a stranger's server for it. */
export type DecoderSource = { readonly url: string } | { readonly binary: ArrayBuffer }

/** Returns what finds the texts of the codes in a picture, each once. It rejects where the decoder cannot be had. */
export function codeFinder(source: DecoderSource): (picture: ImageData) => Promise<readonly string[]> {
  const overrides: ZXingModuleOverrides =
    'url' in source ? { locateFile: () => source.url } : { wasmBinary: source.binary }
  prepareZXingModule({ overrides })
  return async (picture) => {
    const found = await readBarcodes(picture, options)
    return [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))]
  }
}
