import type { RichText } from './rich-text.ts'

/** A text of the app itself that is no lesson, such as the guide to the teacher's desk. */
export interface TextPage {
  readonly title: string
  readonly stand: string
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly text: RichText
  }[]
}

/** A picture of such a text, as a page shows it; its size keeps the page still. */
export interface TextPicture {
  readonly src: string
  readonly width: number
  readonly height: number
}
