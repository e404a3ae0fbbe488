import type { Diagnostic, Severity } from './diagnostic.ts';

/**
 * Diagnostics as workflow commands of GitHub Actions, one line each, which show them beside the changed lines.
 * Escaping as the runner undoes it: `%`, CR and LF everywhere, `:` and `,` in properties too.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
	return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

const commands: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'notice' };

function command({ code, severity, message, span, nearest, hint, expected }: Diagnostic): string {
	const properties: string[] = [];
	if (span) {
		properties.push(`file=${property(span.file)}`, `line=${span.start.line}`, `endLine=${span.end.line}`);
		// Columns only make sense within one line: GitHub rejects an annotation that has them over several.
		if (span.start.line === span.end.line) properties.push(`col=${span.start.column}`, `endColumn=${span.end.column}`);
	}
	properties.push(`title=${property(code)}`);
	const notes = [
		expected === undefined ? '' : `\nexpected: ${expected}`,
		nearest === undefined ? '' : `\ndid you mean \`${nearest}\`?`,
		hint === undefined ? '' : `\nhint: ${hint}`,
	];
	return `::${commands[severity]} ${properties.join(',')}::${data(message + notes.join(''))}`;
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
