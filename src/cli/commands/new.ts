import type { Arguments, Command, Context, ExitCode } from '../command.ts';

export const create: Command = {
	name: 'new',
	summary: 'Write a commented skeleton of a component, flow, decision, ... in the right place',
	positionals: '<kind> <id> [field=value ...]',
	arity: [2, 50],
	options: {
		workspace: { value: 'FOLDER', short: 'w', description: 'The workspace (default: this folder)' },
		name: { value: 'TEXT', description: 'The name people read (default: made from the id)' },
		scope: { value: 'NAME', description: 'For decisions: which of several collections' },
	},
	details: `Kinds: component, flow, business-service, failure-mode, runbook, adr, and every other kind that
\`lintel schema content\` knows. Fields of one word or reference can be given at once.
A decision is what \`lintel adr new\` writes, which has more options. Nothing is overwritten.

Examples:
  lintel new component order-cache type=cache owner=team:orders
  lintel new flow cancel-order
  lintel new failure-mode order-db-full component=order-db
  lintel new runbook order-db-full
  lintel new adr "Give the order database a standby"`,
	run: write,
};

async function write(given: Arguments, context: Context): Promise<ExitCode> {
	const [kind, ...words] = given.positionals as [string, ...string[]];
	if (kind === 'adr' || kind === 'decision') {
		const { createRecord } = await import('../adr/create.ts');
		return createRecord(words.join(' '), given, context);
	}
	const { createEntity } = await import('../new/create-entity.ts');
	return createEntity(given, context);
}
