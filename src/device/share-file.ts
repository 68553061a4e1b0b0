/** A file that can be handed to another app by the share sheet of the system, where there is one that takes files. */
export interface SharedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same as text, for share sheets that take no other files than those that they know. */
  readonly text: string
  /** What stands beside it in the other app. */
  readonly title: string
}

function filesOf({ name, bytes, text }: SharedFile): File[] {
  const file = new File([bytes], name, { type: 'application/octet-stream' })
  return canShare([file]) ? [file] : [new File([text], `${name}.txt`, { type: 'text/plain' })]
}

function canShare(files: File[]): boolean {
  // Absent over plain http, whatever its type says.
  return 'canShare' in navigator && navigator.canShare({ files })
}

/** Whether this browser can hand over such a file. */
export const canShareFile = (file: SharedFile): boolean => canShare(filesOf(file))

/** Opens the share sheet. Resolves with whether the file was handed over; a person may think better of it. */
export async function shareFile(file: SharedFile): Promise<boolean> {
  try {
    await navigator.share({ files: filesOf(file), title: file.title })
    return true
  } catch {
    return false
  }
}
