import type { Command } from '../../command.ts';
import { asOfOption, environmentOption } from '../../option-values.ts';

export const burnRules: Command = {
	name: 'alerts burn-rules',
	summary: 'Write Prometheus rules that alert when an error budget burns too fast, from the objectives',
	positionals: '[folder]',
	arity: [0, 1],
	options: {
		only: {
			value: 'OBJECTIVE',
			description: 'Only this objective, by id; may be given several times',
			repeatable: true,
		},
		out: {
			value: 'FILE',
			short: 'o',
			description: 'Write a file instead of printing; one that this command did not write is left alone',
		},
		check: { description: 'With --out: write nothing, and exit with 1 if the file is not what it should be' },
		'as-of': asOfOption,
		environment: environmentOption,
	},
	details: `For each objective that says as queries what is \`good\` and what is the \`total\` (a counter, or a query
with ranges such as \`[5m]\`): error ratios over each window as recording rules, one alert that pages and one
that files a ticket. Windows are those of the Site Reliability Workbook (chapter 5, table 5-8): 2 % of the
budget in 1 h and 5 % in 6 h page, 10 % in 1 d and in 3 d are tickets; what \`burnAlerts\` say goes first,
their names too. Labels are those by which \`alerts\` in lintel.yaml ties an alert to its component, and
runbook_url is the page of the alert. Queries may hold ranges, aggregations (\`sum by\`), histograms, comparisons,
\`and\`, \`or\` and \`unless\` with \`on\`; latency is a share of buckets: \`good: x_bucket{le="0.3"}\`, \`total: x_count\`.
A query that nobody can be certain about is refused with what is odd about it. Objectives without rules are listed with what they lack.

Examples:
  lintel alerts burn-rules | promtool check rules
  lintel alerts burn-rules --out monitoring/burn-rates.yaml
  lintel alerts burn-rules --out monitoring/burn-rates.yaml --check    in CI`,
	async run(given, context) {
		const { writeBurnRules } = await import('../../alerts/burn-rules.ts');
		return writeBurnRules(given, context);
	},
};
