import { readsCodes, type NativeDetector } from './native-detector.ts'

/** `no-picture`: it is none, or damaged. `no-reader`: the decoder could not be had, as without a network on a device that never had it. */
export type CodeTrouble = 'no-picture' | 'no-reader'

export type CodeReading =
  | { readonly ok: true; readonly codes: readonly string[] }
  | { readonly ok: false; readonly problem: CodeTrouble }

/** A photo, or a video whose present picture is meant. */
export type CodePicture = Blob | HTMLVideoElement

/** Reads QR codes out of pictures. */
export interface CodeReader {
  /** The texts of all codes in the picture; none is no trouble. */
  read(picture: CodePicture): Promise<CodeReading>
  close(): void
}

/** What reading codes needs of the browser; tests give fakes. */
export interface CodeDevice {
  /** Undefined where the browser knows no QR codes by itself. */
  readonly detector: () => Promise<NativeDetector | undefined>
  readonly pictureOf: (picture: CodePicture) => Promise<ImageBitmap>
  readonly startWorker: () => Worker
}

export const codeDevice = (): CodeDevice => ({
  detector: nativeDetector,
  pictureOf: (picture) => createImageBitmap(picture),
  startWorker: () => new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' }),
})

async function nativeDetector(): Promise<NativeDetector | undefined> {
  if (!globalThis.BarcodeDetector || !(await readsCodes())) return undefined
  return new globalThis.BarcodeDetector({ formats: ['qr_code'] })
}

/**
 * A reader of codes: the browser's own where it has one, else the bundled one in a worker (decision 0056). The bundled one is
 * fetched when the first picture is read.
 */
export async function codeReader(device = codeDevice()): Promise<CodeReader> {
  let native = await device.detector()
  let bundled: BundledReader | undefined
  return {
    async read(picture) {
      let bitmap: ImageBitmap
      try {
        bitmap = await device.pictureOf(picture)
      } catch {
        return { ok: false, problem: 'no-picture' }
      }
      if (native) {
        try {
          const codes = distinct((await native.detect(bitmap)).map(({ rawValue }) => rawValue))
          bitmap.close()
          return { ok: true, codes }
        } catch {
          // Some have the name and not the service behind it. It is not asked again.
          native = undefined
        }
      }
      bundled ??= bundledReader(device.startWorker)
      return bundled.read(bitmap)
    },
    close: () => bundled?.close(),
  }
}

interface BundledReader {
  read(bitmap: ImageBitmap): Promise<CodeReading>
  close(): void
}

function bundledReader(startWorker: () => Worker): BundledReader {
  const waiting = new Map<number, (reading: CodeReading) => void>()
  let asked = 0
  let worker: Worker | undefined
  const failAll = (): void => {
    for (const settle of waiting.values()) settle({ ok: false, problem: 'no-reader' })
    waiting.clear()
    // The next picture tries anew: the network may be back.
    worker?.terminate()
    worker = undefined
  }
  const started = (): Worker => {
    const fresh = startWorker()
    fresh.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { id, codes } = Object(data)
      const settle = waiting.get(id)
      if (!settle) return
      if (isTexts(codes)) {
        waiting.delete(id)
        settle({ ok: true, codes })
      } else failAll()
    }
    fresh.onerror = failAll
    return fresh
  }
  return {
    read(bitmap) {
      asked += 1
      const id = asked
      return new Promise((settle) => {
        waiting.set(id, settle)
        try {
          worker ??= started()
          worker.postMessage({ id, picture: bitmap }, [bitmap])
        } catch {
          failAll()
        }
      })
    },
    close: failAll,
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
