import { inject, type InjectionKey } from 'vue'

/** What the screens of the desk need of the device. */
export interface DeskTools {
  /** Hands a text or bytes to the teacher as a file. */
  readonly saveFile: (name: string, contents: string | Uint8Array<ArrayBuffer>, type?: string) => void
  /** Resolves with whether the text can be pasted now. */
  readonly copyText: (text: string) => Promise<boolean>
  readonly print: () => void
  /** Shows the page alone on the screen, where the browser can; a second time, no longer. */
  readonly fullScreen: () => void
  /** Whether nothing is to move by itself on this device. */
  readonly isStill: () => boolean
  /** The wall clock, with the device's offset. */
  readonly now: () => string
  /** The same in minutes since 1970, and by how many minutes this place is ahead of the world's clock. */
  readonly minutes: () => number
  readonly minutesAhead: () => number
  /** Goes to a place of the desk: what stands behind `#/`. */
  readonly go: (place: string) => void
  /** 128 random bits, hexadecimal. */
  readonly newId: () => string
  readonly random: (bytes: number) => Uint8Array
  /** The address of the app, absolute. */
  readonly site: string
  /** Puts a style on the page, once. */
  readonly wear: (style: string) => void
}

export const deskTools: InjectionKey<DeskTools> = Symbol('desk tools')

export function useDeskTools(): DeskTools {
  const tools = inject(deskTools)
  if (!tools) throw new Error('The desk has no tools here.')
  return tools
}
