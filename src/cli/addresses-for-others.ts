import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

type Networks = Readonly<
	Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[] | undefined>
>;

/**
 * What is told beside the address of a server that listens on every network: that one leads nowhere on a phone, and nobody knows
 * the addresses of their machine by heart. Nothing for a server that listens on one.
 */
export function addressesForOthers(address: string, networks: Networks = networkInterfaces()): string {
	const every = /^(https?:\/\/)(?:0\.0\.0\.0|\[::\])(:\d+\/.*)$/.exec(address);
	if (every === null) return '';
	const found = Object.values(networks)
		.flatMap((all) => all ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal);
	return [...new Set(found.map((one) => one.address))]
		.map((one) => `  on a phone or another machine: ${every[1]}${one}${every[2]}\n`)
		.join('');
}
