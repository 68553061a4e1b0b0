import { inject, type InjectionKey } from 'vue'
import type { Beep } from '../device/beep.ts'
import type { CameraOpening } from '../device/camera.ts'
import type { WatchedFolder } from '../device/given-files.ts'
import type { CodeReader, CodeTrouble } from '../device/read-codes.ts'

/** What the screens that collect need of the device. */
export interface CollectTools {
  readonly openCamera: () => Promise<CameraOpening>
  readonly codeReader: () => Promise<CodeReader>
  /** Looks at a video again and again. Returns the way to stop. */
  readonly watchCodes: (
    video: HTMLVideoElement,
    reader: CodeReader,
    hear: (codes: readonly string[]) => void,
    fail: (problem: CodeTrouble) => void,
  ) => () => void
  readonly beep: (beep: Beep) => void
  readonly droppedFiles: (dropped: DataTransfer) => Promise<File[]>
  readonly canWatchFolders: () => boolean
  readonly watchFolder: (
    hear: (files: readonly File[]) => void,
    end: () => void,
  ) => Promise<WatchedFolder | undefined>
  /** Milliseconds of a clock that only goes forward. */
  readonly ticks: () => number
}

export const collectTools: InjectionKey<CollectTools> = Symbol('tools to collect with')

export function useCollectTools(): CollectTools {
  const tools = inject(collectTools)
  if (!tools) throw new Error('There is nothing to collect with here.')
  return tools
}
