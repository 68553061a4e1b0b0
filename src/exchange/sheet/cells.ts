/** A cell as a sheet has it: a text, a number that stays one, or nothing. */
export type Cell = string | number | null

export interface SheetTable {
  readonly title: string
  /** One for each column. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
