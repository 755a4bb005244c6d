const generated = "^lib/server/generated/";
const numeric = "node_modules/(zod|pure-rand|@stdlib)/";

/** Who may import whom: the table of the house, one rule and one message per line of it. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one idea in two places, or two ideas in a knot.",
      severity: "error",
      from: { pathNot: generated },
      to: { circular: true, viaOnly: { pathNot: generated, dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      comment:
        "lib/domain imports zod, numeric packages and itself: rules know no database, screen or machine.",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { pathNot: ["^lib/domain/", numeric] },
    },
    {
      name: "server-knows-no-screen",
      comment:
        "lib/server imports domain, its packages and itself, never components, app or the browser's client.",
      severity: "error",
      from: { path: "^lib/server/" },
      to: { path: "^(app|components|lib/client|scripts|tests|prisma/seed)/" },
    },
    {
      name: "server-formats-papers-only",
      comment:
        "lib/server answers with numbers; only the papers for the board and mails, which are text, are formatted there.",
      severity: "error",
      from: { path: "^lib/server/", pathNot: "^lib/server/(value/pack|mail)/" },
      to: { path: "^lib/format/" },
    },
    {
      name: "features-take-types-from-server-only",
      comment: "A component shows what it is given: from lib/server it may import types, never values.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-stay-apart",
      comment: "A feature imports ui, charts and shell, not another feature and not app.",
      severity: "error",
      from: { path: "^components/([^/]+)/", pathNot: "^components/(ui|charts|shell)/" },
      to: { path: "^(app|components/(?!(ui|charts|shell)/|$1/))" },
    },
    {
      name: "ui-knows-no-domain",
      comment: "components/ui and charts know no domain, server or client.",
      severity: "error",
      from: { path: "^components/(ui|charts)/" },
      to: { path: "^(lib/(domain|server|client)|app|components/(?!ui/|charts/))" },
    },
    {
      name: "ui-uses-few-packages",
      comment:
        "components/ui and charts use react, next/link, react-aria-components, icons; d3 and recharts in charts only.",
      severity: "error",
      from: { path: "^components/(ui|charts)/" },
      to: {
        path: "node_modules/",
        pathNot:
          "node_modules/(react|react-dom|next|react-aria-components|lucide-react|d3-|recharts|@types/react)",
      },
    },
    {
      name: "recharts-in-charts-only",
      comment: "recharts is wrapped once, in components/charts.",
      severity: "error",
      from: { pathNot: "^components/charts/" },
      to: { path: "node_modules/recharts/" },
    },
    {
      name: "d3-in-drawings-only",
      comment: "d3 is for what draws: components/charts and the matrix of the portfolio.",
      severity: "error",
      from: { pathNot: "^components/(charts|portfolio/matrix)/" },
      to: { path: "node_modules/d3-" },
    },
    {
      name: "client-and-format-know-no-server",
      comment: "lib/client and lib/format run in the browser: domain types at most, nothing of the server.",
      severity: "error",
      from: { path: "^lib/(client|format)/" },
      to: { path: "^(lib/server|app|components)/" },
    },
    {
      name: "app-has-no-database",
      comment: "Pages and routes ask queries and commands; the database and the kernel are not theirs.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/server/(db|command)\\.ts$" },
    },
    {
      name: "nothing-imports-app",
      comment: "app composes; nothing composes app.",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "nothing-imports-scripts-or-tests",
      comment: "Scripts, tests and seed are ends, not means.",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^((scripts|tests|prisma/seed)/|(proxy|instrumentation)\\.ts$)" },
    },
    {
      name: "prisma-inside-server",
      comment: "lib/server is the only door to the database.",
      severity: "error",
      from: { path: "^(app|components|lib/(domain|client|format))/" },
      to: { path: "(^lib/server/generated/|node_modules/(@prisma|pg)/)" },
    },
    {
      name: "everything-resolves",
      comment: "An import that cannot be resolved is not checked either.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^server-only$" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", generated] },
    exclude: { path: "^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
    },
  },
};
