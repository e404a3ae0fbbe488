import type { Facts } from '#analysis/facts.ts';
import { once } from '#analysis/once.ts';
import { type ControlEntry, controlRegister } from './control-register.ts';
import { type DecisionEntry, decisionRegister } from './decision-register.ts';
import { type FindingRegister, findingRegister } from './finding-register.ts';
import { type PackEntry, packRegister } from './pack-register.ts';
import type { RegisterSource } from './register-source.ts';
import { type WaiverEntry, waiverEntries } from './waiver-register.ts';

/** The registers of a site, each made when it is first asked for, and once. */
export interface Registers {
	readonly decisions: readonly DecisionEntry[];
	readonly waivers: readonly WaiverEntry[];
	readonly controls: readonly ControlEntry[];
	readonly findings: FindingRegister;
	readonly packs: readonly PackEntry[];
}

const known = new WeakMap<Facts, Registers>();

/** The registers of an architecture; several pages and every export read the same. */
export function registersOf(source: RegisterSource): Registers {
	const kept = known.get(source.facts) ?? registers(source);
	known.set(source.facts, kept);
	return kept;
}

function registers({ architecture, facts, findings }: RegisterSource): Registers {
	// Only what is needed, not the context of a site: facts are large.
	const source = { architecture, facts, findings };
	const decisions = once(() => decisionRegister(source));
	const waivers = once(() => waiverEntries(source));
	const controls = once(() => controlRegister(source));
	const ofFindings = once(() => findingRegister(source));
	const packs = once(() => packRegister(source));
	return {
		get decisions() {
			return decisions();
		},
		get waivers() {
			return waivers();
		},
		get controls() {
			return controls();
		},
		get findings() {
			return ofFindings();
		},
		get packs() {
			return packs();
		},
	};
}
