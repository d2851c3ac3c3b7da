import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { docstring } from './build/lint/docstring.js';

const product = ['shared/**/*.{ts,tsx}', 'electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}'];

/** Which room may not look into which: `target` does not import `from`. */
const rooms = [
  { target: './shared', from: ['./electron', './renderer', './build', './tests'], message: 'shared is pure' },
  { target: './electron', from: ['./renderer', './build', './tests'], message: 'shared <- electron' },
  { target: './renderer', from: ['./electron', './build', './tests'], message: 'shared <- renderer' },
  {
    target: './electron/services',
    from: ['./electron/app', './electron/ipc', './electron/cli', './electron/platform'],
    message: 'services are handed what they need of the platform',
  },
  {
    target: './electron/storage',
    from: [
      './electron/services',
      './electron/ipc',
      './electron/app',
      './electron/cli',
      './electron/platform',
    ],
    message: 'storage does not know who uses it',
  },
  {
    target: './renderer/grid',
    from: ['narrative', 'bridge', 'store', 'screen', 'editor', 'library', 'app'].map(
      (room) => `./renderer/${room}`,
    ),
    message: 'the grid knows neither the narrative nor any storage, and no screen it is on',
  },
];

const clock = [
  { object: 'Date', property: 'now', message: 'shared has no clock: take the time as an argument.' },
  { object: 'Math', property: 'random', message: 'shared has no chance: take the value as an argument.' },
];

/** Dialogs of the page break text input on Windows and can't be styled: components are used instead. */
const pageDialogs = ['alert', 'confirm', 'prompt'];

const extension = {
  regex: '^\\.{1,2}/.*\\.(ts|tsx|js|jsx)$',
  message: 'Relative imports have no file extension.',
};

const electronPackage = {
  regex: '^electron($|/)',
  message:
    'Only main, preload, app, ipc, cli and platform talk to Electron; others are handed what they need.',
};

/** The rooms that message names. */
const electronRooms = ['electron/{app,ipc,cli,platform}/**', 'electron/main.ts', 'electron/preload.ts'];

/** What would tie the pure part to an environment. */
const environments = {
  regex:
    '^(node:.*|electron|electron-log|react|react-dom|react-aria.*|zustand|better-sqlite3|docx|exceljs)($|/)',
  message: 'shared is pure: no Node, Electron, DOM, React.',
};

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'out/**',
      'node_modules/**',
      '.cache/**',
      'tests/fixtures/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,ts,tsx}'],
    extends: [js.configs.recommended],
    plugins: { 'import-x': importX, house: { rules: { docstring } } },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: [
            'tsconfig.json',
            'shared/tsconfig.json',
            'electron/tsconfig.json',
            'renderer/tsconfig.json',
          ],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'import-x/no-restricted-paths': ['error', { zones: rooms }],
      'import-x/no-default-export': 'error',
      'no-restricted-globals': ['error', ...pageDialogs],
      'no-restricted-properties': [
        'error',
        ...pageDialogs.flatMap((property) => [
          { object: 'window', property },
          { object: 'globalThis', property },
        ]),
      ],
      'no-restricted-imports': ['error', { patterns: [extension] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      // Playwright reads a fixture's needs from the names in its pattern, which may be none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: [...product, 'build/**/*.ts'],
    rules: { 'house/docstring': 'error' },
  },
  {
    files: product,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression > Literal[value=/^[^.]/]',
          message:
            'import() a module of ours that imports the package: a bundled CommonJS package has no names.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['shared/**/*.{ts,tsx}'],
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-imports': ['error', { patterns: [extension, environments] }],
      'no-restricted-globals': [
        'error',
        ...pageDialogs,
        ...['process', 'window', 'document', 'navigator', 'Buffer', 'fetch', 'performance', 'localStorage'],
        ...['setTimeout', 'setInterval', 'queueMicrotask', 'crypto', 'require', '__dirname'],
      ],
      'no-restricted-properties': ['error', ...clock],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'shared has no clock: take the time as an argument.',
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: electronRooms,
    rules: { 'no-restricted-imports': ['error', { patterns: [extension, electronPackage] }] },
  },
  {
    // Tools ask for a default export of their configuration.
    files: ['*.config.{js,ts}', 'tests/setup/display.ts'],
    rules: { 'import-x/no-default-export': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
