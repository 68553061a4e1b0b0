/** What runs in the page that is measured: it looks every 50 ms, taps every 150 ms, and notes when what was there. */

export interface Look {
  readonly question: string
  /** Within the question: what is tapped, and where feedback shows. */
  readonly option: string
  readonly button: string
  readonly feedback: string
  /** The end of the last paragraph of the lesson. */
  readonly lastWords: string
}

/** Milliseconds are since the page was asked for. */
export interface Seen {
  readonly timeOrigin: number
  painted: number
  /** The last paragraph is in the document and the first is laid out. */
  text: number
  feedback: number
  loaded: number
  readonly longTasks: number[]
  shift: number
}

declare global {
  // The probe's own place in the page that is measured.
  var benchSeen: Seen
}

/** Handed to the page as source text, so it leans on nothing outside itself. `taps` is off where nothing is answered. */
export function probe({ look, taps }: { look: Look; taps: boolean }): void {
  const seen: Seen = {
    timeOrigin: performance.timeOrigin,
    painted: 0,
    text: 0,
    feedback: 0,
    loaded: 0,
    longTasks: [],
    shift: 0,
  }
  globalThis.benchSeen = seen
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take)
    }).observe({ type, buffered: true })
  }
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.painted = entry.startTime
  })
  observe('longtask', (entry) => seen.longTasks.push(entry.duration))
  observe('layout-shift', (entry) => {
    if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput !== true)
      seen.shift += Number(entry.value)
  })
  addEventListener('load', () => (seen.loaded = performance.now()))

  const hasText = (): boolean => {
    const paragraphs = [...document.querySelectorAll('main p')]
    const first = paragraphs[0]
    if (!first || first.getBoundingClientRect().height === 0) return false
    return paragraphs.reverse().some((paragraph) => paragraph.textContent.includes(look.lastWords))
  }
  const looking = setInterval(() => {
    if (seen.text === 0 && hasText()) seen.text = performance.now()
    const said = document.querySelector(look.question)?.querySelector(look.feedback)
    if (taps && said && said.getBoundingClientRect().height > 0) seen.feedback = performance.now()
    if (seen.text > 0 && (!taps || seen.feedback > 0)) clearInterval(looking)
  }, 50)

  if (!taps) return
  const tapping = setInterval(() => {
    const question = document.querySelector(look.question)
    if (seen.feedback > 0) clearInterval(tapping)
    if (!question || seen.feedback > 0) return
    // A tap is enough to wake a question; scrolling to it would lay the page out before its first paint.
    question.querySelector<HTMLElement>(look.option)?.click()
    question.querySelector<HTMLElement>(look.button)?.click()
  }, 150)
}
