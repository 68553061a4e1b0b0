import { resolve } from 'node:path'
import { build, type BuildEnvironmentOptions, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'
import { scanFiles } from './scan-files.ts'

/*
 * The scripts of the teacher's desk are built by themselves. Built together with learners' pages they would share modules
 * with them, and the bundler would tear these out of the files that lessons load: every lesson would ask for more files, and
 * grow with the desk. So the desk has a Vue of its own, and no learner's page knows of it (decision 0053).
 */

/** The mode by which `vite.config.ts` knows that the desk is being built. */
export const deskMode = 'desk'

const named = 'assets/teach-[name]-[hash]'

/** By their names the desk's scripts keep out of the shell (`offline-sets.ts`). Its fonts are those that the shell has. */
export const deskRolldown: NonNullable<BuildEnvironmentOptions['rolldownOptions']> = {
  input: { entry: 'src/app/teach-entry.ts' },
  preserveEntrySignatures: 'allow-extension',
  output: {
    entryFileNames: `${named}.js`,
    chunkFileNames: `${named}.js`,
  },
}

/** The desk's workers, named as its scripts are; the decoder of codes is the file that learners scan with. */
export const deskWorker: NonNullable<BuildEnvironmentOptions['rolldownOptions']> = {
  output: { ...scanFiles, entryFileNames: `${named}.js`, chunkFileNames: `${named}.js` },
}

/** Builds the desk's scripts beside what is built already. Resolves with its files. */
export async function buildDesk(
  { root, base, define, build: { outDir } }: ResolvedConfig,
  plugins: readonly Plugin[],
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const built = await build({
    root,
    base,
    mode: deskMode,
    logLevel: 'warn',
    define: define ?? {},
    plugins: [...plugins],
    worker: { plugins: () => [...plugins] },
    build: { outDir: resolve(root, outDir), emptyOutDir: false, copyPublicDir: false },
  })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs.flatMap((output) => ('output' in output ? output.output : []))
}
