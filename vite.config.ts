import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { everyOperation } from './src/operations/index.ts'

/** The browser needs of each operation only where it is and what it touches, not the schemas that check it. */
const routes = Object.fromEntries(
  everyOperation().map(({ name, operation }) => [
    name,
    [operation.method, operation.path, operation.kind === 'read' ? operation.shows : operation.changes],
  ]),
)

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  plugins: [
    react(),
    {
      name: 'operations',
      resolveId: (id) => (id === 'virtual:operations' ? '\0operations' : undefined),
      load: (id) => (id === '\0operations' ? `export const routes = ${JSON.stringify(routes)}` : undefined),
    },
  ],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
