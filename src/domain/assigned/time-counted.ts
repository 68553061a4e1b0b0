/** Two clocks, read at one moment, in milliseconds: the one on the wall, and one that never jumps but lives only as long as its page. */
export interface ClockReading {
  /** Since 1970. The person's own clock, which may be wrong and may be set. */
  readonly wall: number
  readonly steady: number
}

/**
 * Time that went by and was not worked: `away`, while no page was open; `still`, while the page slept with its device;
 * `set`, when the clock on the wall was put forward or back.
 */
export interface TimeGap {
  readonly why: 'away' | 'still' | 'set'
  /** When it was noticed, by the wall clock. */
  readonly at: number
  /** How long it was; negative for a clock that was put back. */
  readonly by: number
}

/** How long somebody has worked. Gaps are told to the teacher and never counted: a phone that sleeps costs nobody time. */
export interface TimeCounted {
  /** By the wall clock. */
  readonly startedAt: number
  /** Milliseconds. */
  readonly used: number
  readonly gaps: readonly TimeGap[]
  /** What the wall clock said when this was last brought up to date. */
  readonly lastWall: number
}

/** Two clocks are never read at quite the same moment, and the one on the wall is put right by the network now and then. */
const tolerance = 2_000
/** A page that is seen and counts every second has slept when it does not for so long. */
const longestPause = 20_000
/** Far more than anybody has; what comes after is added to the last. */
const mostGaps = 50

export const beginCounting = (now: ClockReading): TimeCounted => ({
  startedAt: now.wall,
  used: 0,
  gaps: [],
  lastWall: now.wall,
})

/**
 * The time up to now. Of the same page: `before` is what the clocks said when it was last counted. `isSeen` says whether the
 * page has been on screen since then: out of sight browsers let pages rest, and a person works on paper or in another window.
 */
export function countOn(
  time: TimeCounted,
  before: ClockReading,
  now: ClockReading,
  isSeen: boolean,
): TimeCounted {
  const steady = Math.max(0, now.steady - before.steady)
  const apart = now.wall - before.wall - steady
  const hasSlept = isSeen && steady > longestPause
  const gaps = [
    ...(hasSlept ? [{ why: 'still', at: now.wall, by: steady } as const] : []),
    ...(Math.abs(apart) > tolerance ? [gapOf(apart, now.wall)] : []),
  ]
  return {
    ...time,
    used: time.used + (hasSlept ? 0 : steady),
    gaps: withGaps(time.gaps, gaps),
    lastWall: now.wall,
  }
}

/** Some devices stop both the page and its steady clock while they sleep; nobody can tell that from a clock put forward. */
const gapOf = (apart: number, at: number): TimeGap =>
  apart > 0 ? { why: 'still', at, by: apart } : { why: 'set', at, by: apart }

/** A page is opened that goes on with what another one began. */
export function comeBack(time: TimeCounted, now: ClockReading): TimeCounted {
  const away = now.wall - time.lastWall
  if (Math.abs(away) <= tolerance) return { ...time, lastWall: now.wall }
  const gap: TimeGap =
    away > 0 ? { why: 'away', at: now.wall, by: away } : { why: 'set', at: now.wall, by: away }
  return { ...time, gaps: withGaps(time.gaps, [gap]), lastWall: now.wall }
}

function withGaps(known: readonly TimeGap[], more: readonly TimeGap[]): readonly TimeGap[] {
  return more.reduce((gaps, gap) => {
    const last = gaps.at(-1)
    if (gaps.length < mostGaps || !last) return [...gaps, gap]
    return [...gaps.slice(0, -1), { ...last, by: last.by + gap.by }]
  }, known)
}

/** What is left of so many minutes, and how much more was used; one of both is 0. In milliseconds. */
export function timeLeft(
  { used }: Pick<TimeCounted, 'used'>,
  minutes: number,
): { readonly left: number; readonly over: number } {
  const left = minutes * 60_000 - used
  return { left: Math.max(0, left), over: Math.max(0, -left) }
}
