import { openCamera, type Camera } from '../../device/camera.ts'
import { codeReader, type CodeReader } from '../../device/read-codes.ts'
import { watchCodes } from '../../device/watch-codes.ts'
import { codeCatcher, type CaughtCode } from '../../domain/transport/read-code.ts'

export interface ScanNews {
  /** A code that is whole: the packet, or the text that stands in it. */
  readonly onCode: (code: Uint8Array | string) => void
  readonly onProgress: (received: number, needed: number) => void
  /** A code of the camera or the reader; nothing is scanned any more. */
  readonly onTrouble: (problem: string) => void
}

export interface Scanner {
  /** Opens the camera, for a press of a button. Undefined where there is none, and `onTrouble` has said why. */
  readonly open: () => Promise<MediaStream | undefined>
  /** Begins to look at what the camera shows. */
  readonly watch: (video: HTMLVideoElement) => void
  /** The light beside the lens goes out. */
  readonly stop: () => void
}

export function scanner(news: ScanNews): Scanner {
  let camera: Camera | undefined
  let reader: CodeReader | undefined
  let stopWatching: (() => void) | undefined

  function stop(): void {
    stopWatching?.()
    camera?.stop()
    reader?.close()
    stopWatching = camera = reader = undefined
  }
  function fail(problem: string): void {
    stop()
    news.onTrouble(problem)
  }

  return {
    async open() {
      const opening = await openCamera()
      if (!opening.ok) {
        fail(opening.problem)
        return undefined
      }
      camera = opening.camera
      camera.onEnd(() => fail('absent'))
      reader = await codeReader()
      return camera.stream
    },
    watch(video) {
      if (!reader) return
      const catcher = codeCatcher()
      stopWatching = watchCodes(
        video,
        reader,
        (codes) => {
          for (const text of codes) tell(catcher.take(text), news)
        },
        fail,
      )
    },
    stop,
  }
}

function tell(caught: CaughtCode, { onCode, onProgress }: ScanNews): void {
  if (caught.outcome === 'whole') onCode(caught.bytes)
  else if (caught.outcome === 'text') onCode(caught.text)
  else if (caught.outcome === 'progress') onProgress(caught.received, caught.needed)
}

/** The codes in a photo, each as its text; or why there is none. */
export async function codesInPhoto(photo: Blob): Promise<readonly string[] | 'no-picture' | 'no-reader'> {
  const reader = await codeReader()
  const reading = await reader.read(photo)
  reader.close()
  return reading.ok ? reading.codes : reading.problem
}
