import { defineConfig } from 'vite'

/** The page that a campaign is sent as: one script and one style, which the server writes into each file. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/offline',
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: 'src/web/offline/main.ts',
      formats: ['iife'],
      name: 'runsheet',
      fileName: () => 'page.js',
      cssFileName: 'page',
    },
  },
})
