/** `x` and `y` of a point of the map (`frame.ts`). */
export type Place = readonly [x: number, y: number]

/** The lines and areas of the region, cut from Natural Earth at build, as SVG paths in the units of the map. */
export interface Region {
  readonly land: string
  readonly coast: string
  /** All borders but the two that are drawn dashed. */
  readonly borders: string
  readonly durandLine: string
  readonly lineOfControl: string
  /** What the data give to no country. */
  readonly unassigned: string
  readonly hatching: string
  /** Where along the dashed lines their names can stand. */
  readonly alongDurandLine: readonly Place[]
  readonly alongLineOfControl: readonly Place[]
  /** Where the name of a country can stand: points well inside it. */
  readonly inside: Readonly<Record<CountryName, readonly Place[]>>
}

export const countryNames = ['Afghanistan', 'Pakistan', 'India', 'Iran', 'China', 'Tajikistan'] as const
export type CountryName = (typeof countryNames)[number]
