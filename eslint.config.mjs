import js from '@eslint/js';

export default [
  { ignores: ['dist/', 'target/', 'node_modules/', '**/pkg/', 'fuzz/'] },
  js.configs.recommended,
  {
    rules: {
      // Names are checked by the type check, which knows what a browser offers.
      'no-undef': 'off',
      'no-unused-vars': ['error', { caughtErrors: 'none', argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-properties': ['error', ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map(property => ({ property, message: 'Text of a page is never markup of ours.' }))],
    },
  },
  {
    files: ['extension/**/*.js'],
    ignores: ['extension/api.js'],
    rules: { 'no-restricted-globals': ['error', ...['chrome', 'browser', 'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage'].map(name => ({ name, message: 'api.js alone speaks to the browser; nothing speaks to the network.' }))] },
  },
  { files: ['tests/e2e/**', 'benches/browser/**'], rules: { 'no-restricted-properties': 'off' } },
];
