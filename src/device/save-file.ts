/** Hands a text or bytes to the person as a file; the browser asks where to put it, or puts it where it puts all. */
export function saveFile(
  name: string,
  contents: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): void {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([contents], { type }))
  link.click()
  // Some browsers begin to read only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
