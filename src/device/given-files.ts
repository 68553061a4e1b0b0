/*
 * Files as people give them: dropped, whole folders among them, or from a folder that is looked at again and again. Each edge is
 * small, since browsers differ in all of them.
 */

/** More than a school hands in at once; the rest of what was dropped is not looked at. */
const mostFiles = 20_000

/** Every file among what was dropped, also in folders. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // What was dropped is gone after the first wait, so all is taken now.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...dropped.files]
  const files: File[] = []
  const waiting = entries
  for (let entry = waiting.shift(); entry && files.length < mostFiles; entry = waiting.shift()) {
    if (isFile(entry)) files.push(...(await fileOf(entry)))
    else if (isFolder(entry)) waiting.push(...(await entriesIn(entry)))
  }
  return files
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** One that cannot be read is left out; the others are not its fault. */
const fileOf = (entry: FileSystemFileEntry): Promise<File[]> =>
  new Promise((done) =>
    entry.file(
      (file) => done([file]),
      () => done([]),
    ),
  )

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    // A folder is told in pieces of a hundred or so; an empty one is the end.
    const piece = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])))
    if (piece.length === 0 || found.length > mostFiles) return found
    found.push(...piece)
  }
}

/** A folder as Chromium lets a page see it; no standard yet, so TypeScript does not know how to walk it. */
export interface SeenFolder {
  readonly name: string
  values(): AsyncIterable<{ readonly kind: string; getFile?(): Promise<File> }>
}
declare global {
  var showDirectoryPicker: ((options: { mode: 'read' }) => Promise<SeenFolder>) | undefined
}

export interface WatchedFolder {
  readonly name: string
  stop(): void
}

export const canWatchFolders = (): boolean => globalThis.showDirectoryPicker !== undefined

/** Between two looks into a folder. */
const lookEvery = 3_000

/**
 * Lets the person choose a folder and tells of every file in it, and of those that come or change as long as it is watched.
 * Undefined where there is no such thing, or nothing was chosen.
 */
export async function watchFolder(
  hear: (files: readonly File[]) => void,
  end: () => void,
  pick = globalThis.showDirectoryPicker,
  every = lookEvery,
): Promise<WatchedFolder | undefined> {
  let folder: SeenFolder | undefined
  try {
    folder = await pick?.({ mode: 'read' })
  } catch {
    // Closed without choosing.
  }
  if (!folder) return undefined
  const watched = folder
  const seen = new Set<string>()
  let isStopped = false
  const stop = (): void => {
    isStopped = true
  }
  const look = async (): Promise<void> => {
    const fresh: File[] = []
    for await (const entry of watched.values()) {
      const file = entry.kind === 'file' ? await entry.getFile?.() : undefined
      if (!file) continue
      const key = `${file.name} ${file.size} ${file.lastModified}`
      if (seen.has(key) || seen.size > mostFiles) continue
      seen.add(key)
      fresh.push(file)
    }
    if (fresh.length > 0 && !isStopped) hear(fresh)
  }
  const watch = async (): Promise<void> => {
    while (!isStopped) {
      try {
        await look()
      } catch {
        // The folder, or the right to see it, is gone.
        stop()
        end()
      }
      await new Promise((done) => setTimeout(done, every))
    }
  }
  void watch()
  return { name: watched.name, stop }
}
