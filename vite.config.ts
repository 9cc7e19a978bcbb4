import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web room is built into dist/web, which the server serves: hashed assets, one page, nothing inline (the CSP forbids it). */
export default defineConfig({
  root: resolve('src/web'),
  plugins: [react()],
  build: {
    outDir: resolve('dist/web'),
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
