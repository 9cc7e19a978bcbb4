/**
 * Who may import whom: the table of ARCHITECTURE.md as rules. Each rule's comment is the remedy.
 *
 * `modulesMayImport` is the one list of edges between modules; it must stay free of cycles.
 */
const modulesMayImport = {
  accounts: ['offices'],
  companies: ['offices'],
  matches: ['companies'],
  missions: ['offices', 'companies', 'matches'],
};

const modules = ['offices', 'accounts', 'companies', 'matches', 'missions'];
const test = '\\.test\\.tsx?$|^tests/|^scripts/';

function edgesBetweenModules() {
  return modules.map((name) => ({
    name: `${name}-imports-only-its-allowed-modules`,
    comment: `Module ${name} may import ${(modulesMayImport[name] ?? []).join(', ') || 'no other module'}, and only its index.ts. Enqueue a job, pass the value in, or add the edge to modulesMayImport with a decision record.`,
    severity: 'error',
    from: { path: `^src/modules/${name}/`, pathNot: test },
    to: {
      path: '^src/modules/',
      pathNot: [
        `^src/modules/${name}/`,
        ...(modulesMayImport[name] ?? []).map((other) => `^src/modules/${other}/index\\.ts$`),
      ],
    },
  }));
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea or three: move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import points nowhere: mend the path or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package-in-the-product',
      comment:
        'A user installs without development packages: move it to dependencies with a line in docs/decisions, or do without.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel imports nothing outside src/kernel: pass clocks, files and data in as arguments.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: test },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'platform-knows-no-trade',
      comment: 'Platform serves any business: what knows a company or a mission belongs in its module.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: test },
      to: { path: '^(src/(?!platform/)|bin/|data/)' },
    },
    {
      name: 'modules-stay-below-web-cli-main',
      comment: 'A module is used by web, cli and main, never the other way: pass in what you need.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: test },
      to: { path: '^src/(web|cli|main)/' },
    },
    ...edgesBetweenModules(),
    {
      name: 'web-knows-only-contracts',
      comment:
        'The web may import modules/*/contract.ts (and <part>-contract.ts) and kernel types; ask for the rest through the API.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: {
        path: '^src/(platform|cli|main|modules)/',
        pathNot: ['^src/modules/[^/]+/contract\\.ts$', '^src/modules/[^/]+/[^/]+-contract\\.ts$'],
      },
    },
    {
      name: 'web-uses-kernel-types-only',
      comment: 'Computation belongs on the server or in a worker: import the type with `import type`.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: { path: '^src/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'design-has-no-business-words',
      comment: 'src/web/design is the look alone: features use design, not the other way.',
      severity: 'error',
      from: { path: '^src/web/design/' },
      to: { path: '^src/(?!web/design/)' },
    },
    {
      name: 'cli-uses-faces',
      comment:
        'A command imports platform and the index.ts of modules. Only commands that work on a desk may import main.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: test },
      to: { path: '^src/(kernel|web|modules/[^/]+/(?!index\\.ts$))' },
    },
    {
      name: 'only-start-commands-import-main',
      comment: 'main is the composition root: only cli/start.ts and cli/user.ts, which work on a desk, may use it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/', '^src/cli/(start|user)\\.ts$', test] },
      to: { path: '^src/main/' },
    },
    {
      name: 'routes-and-jobs-are-mounted-by-main',
      comment: 'Only main mounts routes and jobs; call the use case instead.',
      severity: 'error',
      from: { pathNot: ['^src/main/', '^src/modules/[^/]+/routes\\.ts$', test] },
      to: { path: ['^src/modules/[^/]+/routes\\.ts$', '^src/modules/[^/]+/[^/]+-routes\\.ts$'] },
    },
    {
      name: 'one-way-to-the-database',
      comment: 'Open a transaction with the gateway of src/platform/database: only that folder holds a connection.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/(database|jobs)/', test] },
      to: { path: 'node_modules/(pg|pg-pool|graphile-worker)/' },
    },
    {
      name: 'query-builder-through-the-gateway',
      comment: 'Queries come with the transaction: tx.tables<Tables>() and tx.sql. Import only types of kysely.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/database/', test] },
      to: { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'files-through-the-platform',
      comment:
        'Read and write files with src/platform/files, so that limits, atomic writes and errors are the same everywhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', test] },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'Tests know the product; the product does not know its tests.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: test },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
