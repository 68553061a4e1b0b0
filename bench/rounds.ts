/** The rounds of the bench: interleaved, each with a new browser, so that whatever the machine does hits all alike. */
import { existsSync } from 'node:fs'
import { chromium, type Browser, type LaunchOptions } from '@playwright/test'
import { layoutShift } from './layout-shift.ts'
import { profiles } from './profiles.ts'
import { secondVisit, type SecondVisit } from './second-visit.ts'
import type { Target, Targets } from './targets.ts'
import { coldVisit, type Visit } from './visit.ts'

export interface Measured<T> {
  readonly round: number
  readonly target: Target['name']
  readonly profile: string
  readonly result: T
}

export interface Rounds {
  readonly cold: readonly Measured<Visit>[]
  readonly second: readonly Measured<SecondVisit>[]
  readonly shift: readonly Measured<number>[]
  readonly browser: string
}

export const partsOfRounds = ['cold', 'second', 'shift'] as const
export type PartOfRounds = (typeof partsOfRounds)[number]

export async function runRounds(
  targets: Targets,
  count: number,
  parts: readonly PartOfRounds[],
  say: (line: string) => void,
): Promise<Rounds> {
  const cold: Measured<Visit>[] = []
  const second: Measured<SecondVisit>[] = []
  const shift: Measured<number>[] = []
  let version = ''
  for (let round = 0; round < count; round++) {
    const browser = await launch()
    version = browser.version()
    try {
      await throwAway(browser, targets)
      const about = (target: Target, profile: string) => ({ round, target: target.name, profile })
      if (parts.includes('cold'))
        for (const profile of profiles)
          for (const target of rotated([targets.floor, targets.app], round))
            cold.push({ ...about(target, profile.name), result: await coldVisit(browser, target, profile) })
      if (parts.includes('second'))
        for (const target of rotated([targets.floorWithWorker, targets.app], round))
          second.push({ ...about(target, 'stopped'), result: await secondVisit(browser, target, 6) })
      if (parts.includes('shift'))
        for (const target of [targets.floor, targets.app])
          shift.push({ ...about(target, 'read'), result: await layoutShift(browser, target) })
    } finally {
      await browser.close()
    }
    say(`round ${round + 1} of ${count} is done`)
  }
  return { cold, second, shift, browser: version }
}

/** A new browser's first page pays for its start, and a server's first answer for its compression. */
async function throwAway(browser: Browser, { floor, app }: Targets): Promise<void> {
  for (const target of [floor, app]) await layoutShift(browser, target)
}

const rotated = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, index) => list[(index + by) % list.length]).filter((each) => each !== undefined)

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

export function launchOptions(): LaunchOptions {
  const path = process.env.CHROME_PATH ?? usual.find((each) => existsSync(each))
  return {
    ...(path === undefined ? {} : { executablePath: path }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  }
}

const launch = (): Promise<Browser> => chromium.launch(launchOptions())
