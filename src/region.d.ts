/** Made at build by `tools/region/region-map.ts`. */
declare module 'virtual:region' {
  export const region: import('./domain/geo/region.ts').Region
}
