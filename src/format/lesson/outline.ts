import type { Place } from '../../questions/material.ts'

/** What a file has that a learner's record refers to; its translations have the same. */
export interface Landmark {
  readonly id: string
  readonly at: Place
  /** What has to agree, in words. */
  readonly shape: string
}

export type Outline = readonly Landmark[]
