/** Hands a text to the person as a file; the browser asks where to put it, or puts it where it puts all. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.click()
  // Some browsers begin to read only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
