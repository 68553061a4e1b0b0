/** Made at build by `tools/region/region-map.ts`. */
declare module 'virtual:region' {
  // An import at the top would make this an addition to a module that is not there.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  export const region: import('./domain/geo/region.ts').Region
}
