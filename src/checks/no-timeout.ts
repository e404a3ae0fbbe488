import type { Dependency } from '#model/model.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A synchronous call that is known to wait for ever. An undeclared timeout is a gap, not this finding. */
export const noTimeout: Check = {
	id: 'no-timeout',
	title: 'A call waits for ever',
	severity: 'warning',
	run: ({ model }) =>
		model.dependencies
			.filter((one) => one.phase === 'run' && one.async === undefined && waitsForEver(one))
			.map((one) => ({
				subject: one.from,
				and: one.interface ?? one.to,
				message: `${code(one.from)} calls ${code(one.to)} without a timeout: when it hangs, so does the caller`,
				suggestion: "set `resilience.timeout` with `perTry` and `total`, shorter than what the caller's caller waits",
				span: one.span,
			})),
};

function waitsForEver({ data }: Dependency): boolean {
	const timeout = data.resilience?.timeout;
	if (timeout === 'none') return true;
	if (typeof timeout !== 'object' || timeout.total !== 'none') return false;
	return timeout.perTry === 'none';
}
