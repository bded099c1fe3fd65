import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { allowedFor, MAY_IMPORT, MAY_READ_ENVIRONMENT } from './import-table.mjs';

const TESTS = [
  '**/*.spec.ts',
  '**/*.db-spec.ts',
  '**/*.e2e-spec.ts',
  '**/*.browser-spec.ts',
  '**/test-support/**/*.ts',
  'apps/*/test/**/*.ts',
];

/** What holds in the hub, in the connector and in the browser alike. */
const SHARED_RULES = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  // A default that ends in assertNever is checked by the compiler.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  // `return refuse(…)` in a function that returns nothing is how a check ends early.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // Costly for what they find: editors strike deprecated names through, enums and deep class trees are not our style.
  '@typescript-eslint/no-deprecated': 'off',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // `(): void => void work()` says plainly that the promise is left alone on purpose.
  '@typescript-eslint/no-meaningless-void-operator': 'off',
  '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
  // An interface may be asynchronous where one of its implementations needs no await.
  '@typescript-eslint/require-await': 'off',
  'max-lines': ['warn', { max: 300 }],
  'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  // What checks data must name NUL and its like.
  'no-control-regex': 'off',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.lumbung/',
      'coverage/',
      'node_modules/',
      'schemas/generated/',
      'apps/**/*.graphql.ts',
      'apps/console/client/datasets.ts',
      'apps/console/client/dataset-titles.ts',
      'apps/console/pages/developer/schema-changes.ts',
      'samples/**/*.js',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...SHARED_RULES,
      ...banEnvironment(),
    },
  },
  ...importRules(),
  {
    files: [...MAY_READ_ENVIRONMENT.map((folder) => `${folder}**`), ...TESTS],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // In a browser: no environment, no Node, and types of its own (the DOM).
    files: ['apps/console/**/*.{ts,tsx}'],
    ignores: ['apps/console/test/**'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'react-hooks': hooks },
    languageOptions: {
      parserOptions: { project: './apps/console/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...SHARED_RULES,
      // Markup is long and flat; a piece of logic that grows is better off in a file of its own.
      'max-lines-per-function': ['warn', { max: 110, skipBlankLines: true, skipComments: true }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The console asks over HTTP like everybody else; what it needs of the hub is emitted into client/.
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(#|node:)|/(libs|schemas|hub|connector)/' }] },
      ],
    },
  },
  {
    // Types are checked by the compiler; of the rules that ask for types, a test needs the one that finds a forgotten await.
    files: TESTS,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // A describe block is not a function to keep short.
      'max-lines-per-function': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['apps/console/**/*.spec.ts'],
    ignores: ['apps/console/test/**'],
    languageOptions: { parserOptions: { project: './apps/console/tsconfig.json' } },
  },
  // Programs for a terminal speak through the console.
  {
    files: ['apps/**', 'bench/**', 'samples/**', 'clients/**', 'libs/testing/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
  },
);

function banEnvironment() {
  const message =
    'The environment is read once, by libs/core/config; take the value from the injected configuration.';
  const selector = "MemberExpression[object.name='process'][property.name='env']";
  return { 'no-restricted-syntax': ['error', { selector, message }] };
}

/** The table's lines as lint rules, so that an editor shows a wrong import while it is typed. */
function importRules() {
  return MAY_IMPORT.flatMap(([unit]) => {
    const folder = /^(apps|schemas|bench|samples)/u.test(unit) ? unit : `libs/${unit}`;
    const files = [`${folder}/**/*.ts`];
    return [
      { files, ignores: TESTS, rules: onlyThese(unit, { isTest: false }) },
      { files: TESTS.map((pattern) => `${folder}/${pattern}`), rules: onlyThese(unit, { isTest: true }) },
    ];
  });
}

function onlyThese(unit, { isTest }) {
  const doors = [...allowedFor(unit, { isTest }), unit].map((pattern) => pattern.replaceAll('*', '[^/]+'));
  const regex = `^#(?!(?:${doors.join('|')})$)`;
  const message = `${unit} may not import this; import-table.mjs says who may import whom.`;
  return { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] };
}
