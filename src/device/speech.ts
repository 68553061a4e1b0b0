/** The voices of the device. A voice that asks a server is none: what somebody reads is nobody's business. */
export interface Voice {
  /** Calls back once, when it was said or could not be. What it returns falls silent at once. `pace` is 1 as the voice speaks. */
  readonly say: (text: string, pace: number, onSaid: () => void) => () => void
}

/** Calls back once, as soon as the device has a voice of its own for a language (a BCP 47 tag); never, where it has none. */
export function whenVoice(language: string, onVoice: (voice: Voice) => void): void {
  if (!('speechSynthesis' in globalThis)) return
  const speech = speechSynthesis
  const look = (): void => {
    const voice = voiceFor(speech.getVoices(), language)
    if (!voice) return
    speech.removeEventListener('voiceschanged', look)
    onVoice({ say: (text, pace, onSaid) => say(speech, voice, text, pace, onSaid) })
  }
  // Some browsers know their voices only a moment after they are first asked.
  speech.addEventListener('voiceschanged', look)
  look()
}

/** One of the device itself: in just this form of the language rather than in another, the person's usual one first. */
export function voiceFor<Kind extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  voices: readonly Kind[],
  language: string,
): Kind | undefined {
  const tag = (text: string): string => text.replaceAll('_', '-').toLowerCase()
  const main = (text: string): string => tag(text).split('-')[0] ?? ''
  const own = voices.filter(({ lang, localService }) => localService && main(lang) === main(language))
  const same = own.filter(({ lang }) => tag(lang) === tag(language))
  return own.find((voice) => voice.default) ?? same[0] ?? own[0]
}

function say(
  speech: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  text: string,
  pace: number,
  onSaid: () => void,
): () => void {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = pace
  utterance.addEventListener('end', onSaid)
  utterance.addEventListener('error', onSaid)
  // A paused or stuck engine says nothing more, and an earlier page may have left it so.
  speech.cancel()
  speech.speak(utterance)
  return () => {
    utterance.removeEventListener('end', onSaid)
    utterance.removeEventListener('error', onSaid)
    speech.cancel()
  }
}
