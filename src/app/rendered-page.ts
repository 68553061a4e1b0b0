import type { PageData } from '../domain/lesson/page-data.ts'

/** A page that the build can ask for. Making the list is cheap; each page is rendered when its turn comes. */
export interface PageRequest {
  readonly address: string
  /** The course, or other folder, whose offline set it belongs to; pages without one belong to the shell. */
  readonly course?: string
  /** The lesson, for pages that have a data file. */
  readonly lesson?: string
  readonly render: () => Promise<RenderedPage>
}

export interface RenderedPage {
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  readonly body: string
  /** The kinds of question on the page, whose code its head preloads. */
  readonly kinds: readonly string[]
  /** The features that wake on it as soon as it is seen, beside questions in the text. */
  readonly islands: readonly string[]
  readonly data?: PageData
  /** A look that no other page has: a file of its own, as those of figures. */
  readonly look?: { readonly name: string; readonly style: string }
  /** Its script starts in this file of `src/app`, and not where that of all other pages does. */
  readonly entry?: 'print-room'
  /**
   * The figures on it, by their folders in `features/figures`, whose code comes onto a device with the course; each with
   * its look, which is a file of its own, for what is inline is the same in every page.
   */
  readonly figures?: readonly {
    readonly name: string
    readonly style: string
    /** Neither a script nor a file of data comes with it. */
    readonly isStill: boolean
  }[]
  /** A page that stands alone: its own style and script instead of those that all others share, and no entry. */
  readonly alone?: { readonly style: string; readonly loader: string }
}
