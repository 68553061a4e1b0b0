import { createSSRApp, h, reactive } from 'vue'
import aloud from '../design/aloud.css?inline'
import { whenVoice, type Voice } from '../device/speech.ts'
import ReadAloud from '../features/aloud/ReadAloud.vue'
import { createReader, type ReaderState } from '../features/aloud/reader.ts'
import { sentencesIn, type Sentence } from '../features/aloud/sentences.ts'
import { adoptStyle } from './adopt-style.ts'

const paces = [0.8, 1, 1.25]

/** A lesson is read aloud where the device has a voice for its language; where it has none, nobody is told of it. */
export function offer(corner: Element): void {
  const lesson = document.querySelector('main.lesson')
  if (lesson) whenVoice(document.documentElement.lang, (voice) => place(corner, lesson, voice))
}

function place(corner: Element, lesson: Element, voice: Voice): void {
  const shown = reactive<{ state: ReaderState; pace: number }>({ state: 'off', pace: 1 })
  // What opens and closes changes what there is to read, so it is looked for each time.
  let sentences: readonly Sentence[] = []
  let reader = createReader(0, () => () => undefined, onStep)

  function onStep(state: ReaderState, index: number): void {
    shown.state = state
    const { range } = sentences[index] ?? {}
    if (state === 'off' || !range) unmark()
    else mark(range)
  }
  function start(): void {
    sentences = sentencesIn(lesson, document.documentElement.lang)
    const say = (index: number, onSaid: () => void): (() => void) =>
      voice.say(sentences[index]?.text ?? '', shown.pace, onSaid)
    reader = createReader(sentences.length, say, onStep)
    // From where the page stands: whoever has scrolled there has read what is above.
    const inView = sentences.findIndex(({ range }) => range.getBoundingClientRect().top >= 0)
    reader.start(Math.max(0, inView))
  }

  adoptStyle(aloud)
  const element = document.createElement('span')
  corner.prepend(element)
  createSSRApp({
    render: () =>
      h(ReadAloud, {
        ...shown,
        paces,
        onStart: start,
        onPause: () => reader.pause(),
        onGoOn: () => reader.goOn(),
        onStop: () => reader.stop(),
        onSkip: (by) => reader.skip(by),
        onPace: (pace) => {
          shown.pace = pace
          reader.again()
        },
      }),
  }).mount(element)
  // A voice would go on after the page has gone.
  addEventListener('pagehide', () => reader.stop())
}

const name = 'aloud'

/** Where a browser cannot mark a place without changing the page, the sentence is selected. */
function mark(range: Range): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range))
  else select(range)
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight * 0.8)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name)
  else getSelection()?.removeAllRanges()
}

function select(range: Range): void {
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range.cloneRange())
}
