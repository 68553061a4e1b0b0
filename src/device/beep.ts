/** What a sound says: that something was taken, or that it was not. */
export type Beep = 'taken' | 'refused'

/** In hertz and seconds: one short high tone, or a lower one. Nobody has to hear it; the screen says the same. */
const tones: Readonly<Record<Beep, readonly [pitch: number, length: number]>> = {
  taken: [880, 0.09],
  refused: [220, 0.22],
}

/** Returns what makes a short sound; it makes none where the browser has none or does not let a page. Begin at a press. */
export function beeper(Context = globalThis.AudioContext): (beep: Beep) => void {
  let context: AudioContext | undefined
  return (beep) => {
    try {
      context ??= new Context()
      const [pitch, length] = tones[beep]
      const tone = context.createOscillator()
      const volume = context.createGain()
      const end = context.currentTime + length
      tone.frequency.value = pitch
      volume.gain.setValueAtTime(0.12, context.currentTime)
      // To nothing by degrees: a tone that is cut off clicks.
      volume.gain.exponentialRampToValueAtTime(0.001, end)
      tone.connect(volume).connect(context.destination)
      tone.start()
      tone.stop(end)
    } catch {
      context = undefined
    }
  }
}
