import { dirname } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * A mutant of what is made while a file is loaded has all tests run that lead to the file, until one fails. Those beside it are the
 * likeliest to, so they come first: then such a mutant takes seconds, and not the minute of the whole suite.
 */
class NearestFirst extends BaseSequencer {
  override async sort(tests: TestSpecification[]): Promise<TestSpecification[]> {
    const [mutated = ''] = this.ctx.config.related ?? []
    const distance = ({ moduleId }: TestSpecification): number => {
      if (moduleId === mutated.replace(/\.ts$/, '.test.ts')) return 0
      return dirname(moduleId) === dirname(mutated) ? 1 : 2
    }
    return (await super.sort(tests)).toSorted((a, b) => distance(a) - distance(b))
  }
}

/** What `npm run test:mutation` runs against each mutant: the tests of the domain and of the graders, none that needs a page. */
export default defineConfig({
  plugins: [
    {
      // Vitest 4.1 hands a hook its suite as the second argument. Stryker 9.5 looks for it in the first, and would neither
      // learn which test covers what nor notice a loop without end.
      name: 'stryker-setup-for-vitest-4.1',
      enforce: 'pre',
      transform: (code, id) =>
        id.includes('stryker-setup')
          ? code.replaceAll('afterAll(({ meta })', 'afterAll(({}, { meta })')
          : null,
    },
  ],
  test: {
    name: 'mutation',
    environment: 'node',
    // With all mutants in it, code that works on every bit takes ten times as long.
    testTimeout: 60_000,
    pool: 'threads',
    // A mutant needs a fresh set of modules, and gets a thread of its own; its test files need not have one each.
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: NearestFirst },
    include: ['src/{domain,questions}/**/*.test.ts'],
    exclude: ['src/questions/**/*View*.test.ts'],
  },
})
