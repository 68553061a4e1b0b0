import type { CodeReader, CodeReading, CodeTrouble } from './read-codes.ts'

/** Between two looks, in milliseconds: moving codes stand for some 150, and an old phone needs to breathe. */
const pause = 40

/**
 * Looks at a video again and again and tells what codes it sees, one look after another, until it is stopped. The same code is
 * told as long as it is seen. A reader that cannot read at all ends it.
 */
export function watchCodes(
  video: HTMLVideoElement,
  reader: CodeReader,
  hear: (codes: readonly string[]) => void,
  fail: (problem: CodeTrouble) => void,
): () => void {
  let isStopped = false
  const stop = (): void => {
    isStopped = true
  }
  const look = async (): Promise<void> => {
    // Until its first picture has come, a video has none.
    const hasPicture = video.readyState >= video.HAVE_CURRENT_DATA && video.videoWidth > 0
    if (hasPicture && !document.hidden) tell(await reader.read(video))
  }
  const tell = (reading: CodeReading): void => {
    if (isStopped) return
    if (reading.ok) hear(reading.codes)
    else if (reading.problem === 'no-reader') {
      stop()
      fail(reading.problem)
    }
  }
  const watch = async (): Promise<void> => {
    while (!isStopped) {
      await look()
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  void watch()
  return stop
}
