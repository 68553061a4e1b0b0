/** What the built files of the scanner of codes are called: by their names they keep out of the shell (`offline-sets.ts`). */
interface NamedAsset {
  readonly names: readonly string[]
}

const isDecoder = ({ names }: NamedAsset): boolean => names.some((name) => name.endsWith('.wasm'))

/** For the builds of workers. The worker that scans is called `scan-worker` after its module. */
export const scanFiles = {
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: 'assets/[name]-[hash].js',
  assetFileNames: (asset: NamedAsset): string =>
    isDecoder(asset) ? 'assets/scan-[name]-[hash][extname]' : 'assets/[name]-[hash][extname]',
}
