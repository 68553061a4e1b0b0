import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { TimelineFigure } from '../../../domain/figures/figure.ts'
import {
  axisOf,
  eventsOn,
  isThemed,
  liesIn,
  moved,
  stacked,
  standsAt,
  ticksOf,
  wholeSpan,
  zoomed,
  type Span,
} from '../../../domain/figures/timeline.ts'
import type { HistoricalEvent, Period, Theme } from '../../../domain/lesson/reference.ts'
import type { TimelineData } from './data.ts'

/** An event on the axis: shares of its width, and the row in which it has room. */
export interface Mark {
  readonly event: HistoricalEvent
  readonly place: number
  readonly end: number
  readonly row: number
}

export interface Picture {
  readonly marks: readonly Mark[]
  readonly ticks: readonly { readonly date: string; readonly place: number }[]
  readonly gap: { readonly place: number; readonly years: Span } | undefined
}

/** Marks of nine pixels beside one another on the narrowest axis. */
const room = 0.036

/** What a person looks at on a timeline: which years, which themes, which event. */
export function useTimeline(figure: TimelineFigure, data: TimelineData) {
  const events = eventsOn(figure, data.events)
  const all = wholeSpan(events)
  const whole: Span = { from: figure.from ?? all.from, to: figure.to === undefined ? all.to : figure.to + 1 }
  const periods = data.periods.flatMap((period): Period[] => {
    const from = Math.max(period.from, whole.from)
    const to = Math.min(period.to, whole.to - 1)
    return to > from ? [{ ...period, from, to }] : []
  })
  const present = new Set(events.flatMap(({ tags }) => tags))
  const themes: readonly Theme[] = data.themes.filter(({ id }) => present.has(id))

  const span: Ref<Span> = ref(whole)
  const chosenThemes: Ref<readonly string[]> = ref([])
  const chosenId: Ref<string | undefined> = ref()

  const shown = computed(() =>
    events.filter((event) => liesIn(event, span.value) && isThemed(event, chosenThemes.value)),
  )
  const chosen = computed(() => shown.value.find(({ id }) => id === chosenId.value))
  const picture: ComputedRef<Picture> = computed(() => draw(span.value, shown.value, events))
  const period = computed(
    () => periods.find(({ from, to }) => from === span.value.from && to + 1 === span.value.to)?.id,
  )

  function choose(event: HistoricalEvent | undefined): void {
    chosenId.value = event?.id
  }
  /** To the event after the chosen one, or before it; from none to the first or last. */
  function step(by: 1 | -1): void {
    const list = shown.value
    const at = chosen.value ? list.indexOf(chosen.value) : by > 0 ? -1 : list.length
    const next = list[at + by]
    if (next) choose(next)
  }
  function toEnd(end: 'first' | 'last'): void {
    choose(end === 'first' ? shown.value[0] : shown.value.at(-1))
  }
  function look(at: Span): void {
    span.value = at
  }
  function zoom(by: number): void {
    const { from, to } = span.value
    const at = chosen.value ? standsAt(chosen.value).from : (from + to) / 2
    look(zoomed(span.value, by, Math.max(at, from), whole))
  }
  function move(by: number): void {
    look(moved(span.value, by, whole))
  }
  function lookAtPeriod(id: string): void {
    const found = periods.find((each) => each.id === id)
    look(found ? { from: found.from, to: found.to + 1 } : whole)
  }
  function toggleTheme(id: string): void {
    const now = chosenThemes.value
    chosenThemes.value = now.includes(id) ? now.filter((each) => each !== id) : [...now, id]
  }
  function allThemes(): void {
    chosenThemes.value = []
  }
  /** As many rows as there ever are, so that nothing below moves when the years change. */
  const rows = Math.max(3, ...draw(whole, events, events).marks.map(({ row }) => row + 1))
  return {
    ...{ events, whole, periods, themes, rows, span, chosenThemes, chosen, shown, picture, period },
    ...{ choose, step, toEnd, zoom, move, lookAtPeriod, toggleTheme, allThemes },
  }
}

function draw(span: Span, shown: readonly HistoricalEvent[], events: readonly HistoricalEvent[]): Picture {
  const axis = axisOf(span, events)
  const inside = (share: number): number => Math.min(Math.max(share, 0), 1)
  const spans = shown.map(standsAt)
  const places = spans.map(({ from }) => inside(axis.place(from)))
  const rows = stacked(places, room)
  const marks = shown.map((event, index) => ({
    event,
    place: places[index] ?? 0,
    end: inside(axis.place(spans[index]?.to ?? 0)),
    row: rows[index] ?? 0,
  }))
  const ticks = ticksOf(span, axis.gap).map((date) => ({ date, place: axis.place(yearsOf(date)) }))
  return { marks, ticks: ticks.filter(({ place }) => place >= 0 && place <= 1), gap: axis.gap }
}

function yearsOf(date: string): number {
  const [year = '', month = '1'] = date.split('-')
  return Number(year) + (Number(month) - 1) / 12
}
