import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = import.meta.dirname;
const libs = resolve(root, '../../libs');

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@jembatan\/kernel$/, replacement: `${libs}/kernel/src/index.ts` },
      { find: /^@jembatan\/([^/]+)\/rules$/, replacement: `${libs}/$1/src/index.rules.ts` },
    ],
  },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Jembatan',
        short_name: 'Jembatan',
        description: 'Order toko, dengan atau tanpa sinyal',
        lang: 'id',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#0b4f71',
        background_color: '#f4f6f8',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,woff2}'], maximumFileSizeToCacheInBytes: 2_000_000 },
    }),
  ],
  build: {
    target: 'es2022',
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // One file of what every visit needs: each further one costs a slow tablet several milliseconds to start.
        codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] },
      },
    },
  },
});
