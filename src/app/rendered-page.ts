import type { PageData } from '../domain/lesson/page-data.ts'

/** A page that the build can ask for. Making the list is cheap; each page is rendered when its turn comes. */
export interface PageRequest {
  readonly address: string
  /** The course, or other folder, whose offline set it belongs to; pages without one belong to the shell. */
  readonly course?: string
  /** The lesson, for pages that have a data file. */
  readonly lesson?: string
  /** Its questions lie in other pages' data files, so it is written after those. */
  readonly gathers?: true
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
  /** A script that it starts with instead of `document.ts`, which that one hands all else to. */
  readonly entry?: string
  /** A look that no other page has, inline as those of figures. */
  readonly look?: { readonly name: string; readonly style: string }
  /**
   * The figures on it, by their folders in `features/figures`, whose code comes onto a device with the course; each with
   * its look, which stands in the pages that have one.
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
