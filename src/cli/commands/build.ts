import type { Command } from '../command.ts';
import { asOfOption, environmentOption, outOption, profileOption } from '../option-values.ts';

export const build: Command = {
	name: 'build',
	summary: 'Build the site; it takes the place of the old one only when it is complete',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		out: outOption('Where the site goes (default: site in the workspace)'),
		'no-diagrams': { description: 'Leave the drawings out' },
		strict: { description: 'Fail when a check finds an error, instead of only showing it on the site' },
		offline: { description: 'List what a reader’s device keeps for the time when the network is gone' },
		at: {
			value: 'REV|DATE',
			description: 'Build the site as it was: from a tag, branch or commit, or the last commit of a day or before it',
		},
		since: {
			value: 'REV|DATE',
			description: 'Add a page of what changed since then (default: as lintel.yaml says, else none)',
		},
		previous: {
			value: 'FILE|SITE',
			description: 'Chain this release to the one before: its manifest, or the site that holds it',
		},
		profile: profileOption,
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `Errors in the files themselves stop the build, because a site with holes would mislead; the old
site stays. What the checks find is shown on the site. A second build redoes only what changed,
and nothing at all when no file, option or part of lintel changed and the site is as it was written.

With \`--profile\` what is not for its readers is left out before anything is computed; (redacted) stands in its place, and the page
about what the site was made from lists what sort of things. \`redaction\` in lintel.yaml adds fields, exceptions and words.

With \`--at\` the files come from the repository and the work tree is not touched; the analyses know the
day of that commit, unless \`--as-of\` names another. Such a site needs a folder of its own (\`--out\`).

Examples:
  lintel build
  lintel build ../my-architecture --out site
  lintel build --at 2026-01-31 --out site-january
  lintel build --since v1.0
  lintel build --previous releases/2026-10.json`,
	async run(given, context) {
		const { runBuild } = await import('../build/run-build.ts');
		return runBuild(given, context);
	},
};
