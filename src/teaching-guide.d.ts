/** Made at build by `tools/teaching/teaching-guide.ts`. */
declare module 'virtual:teaching-guide' {
  export const guide: {
    // An import at the top would make this an addition to a module that is not there.
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports
    readonly page: import('./domain/lesson/text-page.ts').TextPage
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports
    readonly pictures: Readonly<Record<string, import('./domain/lesson/text-page.ts').TextPicture>>
  }
}
