import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { regionMap } from '../../../tools/region/region-map.ts'

/** A page for the browser tests alone: every example of every kind, in every state that a person can meet it in. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: { outDir: process.env.OUT_DIR ?? 'dist', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  plugins: [vue(), regionMap()],
})
