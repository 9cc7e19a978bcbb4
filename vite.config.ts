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
    // What the frame around every page needs comes in one file, not in thirty: a phone on a slow line asks once. The look is
    // in it, so that its style sheets come before those of the components.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'desk', test: /src\/web\/(design\/theme|shell\/shell)\.tsx$/ }] } },
    },
  },
});
