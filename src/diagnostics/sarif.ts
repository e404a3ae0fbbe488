import type { Diagnostic, Severity, Span } from './diagnostic.ts';

/** What SARIF says about the program that made the results. */
export interface SarifOptions {
	readonly version: string;
	/** A sentence on each code, where known; shown beside the result. */
	readonly titleOf?: ((code: string) => string | undefined) | undefined;
	/** The address of the page that explains a code, where there is one. */
	readonly helpUri?: ((code: string) => string | undefined) | undefined;
}

/**
 * Diagnostics as a SARIF 2.1.0 log with one run. Columns are UTF-16 code units, paths are relative to the workspace.
 * Source: OASIS Static Analysis Results Interchange Format 2.1.0.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
	const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
	// The standard wants all results of a run to say whether they are suppressed, or none.
	const hasAccepted = diagnostics.some(({ accepted }) => accepted !== undefined);
	const index = new Map(codes.map((code, position) => [code, position]));
	const log = {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: { name: 'lintel', semanticVersion: options.version, rules: codes.map((code) => rule(code, options)) },
				},
				columnKind: 'utf16CodeUnits',
				results: diagnostics.map((diagnostic) => ({
					...result(diagnostic, index.get(diagnostic.code)!),
					...(hasAccepted && { suppressions: suppressionsOf(diagnostic) }),
				})),
			},
		],
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(code: string, { titleOf, helpUri }: SarifOptions) {
	const text = titleOf?.(code);
	return {
		id: code,
		...(text === undefined ? {} : { shortDescription: { text } }),
		...(helpUri?.(code) === undefined ? {} : { helpUri: helpUri(code) }),
	};
}

const levels: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'note' };

function result(
	{ code, severity, unaccepted = severity, id: name, message, span, related = [], expected, nearest, hint }: Diagnostic,
	ruleIndex: number,
) {
	const notes = [
		expected === undefined ? '' : `\nexpected: ${expected}`,
		nearest === undefined ? '' : `\ndid you mean \`${nearest}\`?`,
		hint === undefined ? '' : `\nhint: ${hint}`,
	];
	return {
		ruleId: code,
		ruleIndex,
		// That it is accepted is said by its suppression; how grave it is does not change by that.
		level: levels[unaccepted],
		message: { text: message + notes.join('') },
		...(name === undefined ? {} : { partialFingerprints: { 'lintelFinding/v1': name } }),
		...(span ? { locations: [{ physicalLocation: location(span) }] } : {}),
		...(related.length === 0
			? {}
			: {
					relatedLocations: related.map(({ message: text, span: place }, id) => ({
						id,
						message: { text },
						physicalLocation: location(place),
					})),
				}),
	};
}

const suppressionsOf = ({ accepted }: Diagnostic) =>
	accepted === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: accepted }];

function location({ file, start, end }: Span) {
	return {
		// A relative reference must not look like a scheme or a host, and its characters must be legal in a URI.
		artifactLocation: { uri: wellFormed(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
		region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
	};
}

/** Half a surrogate pair has no encoding in a URI. */
function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
