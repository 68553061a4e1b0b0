/** When and by whom a run was claimed. */
export interface Stamp {
  readonly time: number
  /** Random; it decides between claims of the same millisecond. */
  readonly tab: string
}

/** What tabs without locks tell each other about runs. */
export interface ClaimMessage {
  /** `who` asks whose the run is; `mine` claims it or answers. */
  readonly says: 'who' | 'mine'
  readonly run: string
  readonly stamp: Stamp
  /** The app's name on this device. */
  readonly of: string
}

const format = 'blowback/run-claim'
const version = 1

export const isLater = (a: Stamp, b: Stamp) => (a.time === b.time ? a.tab > b.tab : a.time > b.time)

export const claimMessage = ({ says, run, stamp, of }: ClaimMessage) => ({
  format,
  version,
  of,
  says,
  run,
  time: stamp.time,
  tab: stamp.tab,
})

type Field = keyof ReturnType<typeof claimMessage>

/** A message from another tab; undefined when it is about something else. */
export function readClaimMessage(data: unknown, ofApp: string): ClaimMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const read: Partial<Record<Field, unknown>> = { ...data }
  const { says, run, time, tab } = read
  if (read.format !== format || read.version !== version || read.of !== ofApp) return undefined
  if (says !== 'who' && says !== 'mine') return undefined
  if (typeof run !== 'string' || typeof time !== 'number' || typeof tab !== 'string') return undefined
  return { says, run, stamp: { time, tab }, of: ofApp }
}
