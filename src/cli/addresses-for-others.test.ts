import { expect, test } from 'vitest';
import { addressesForOthers } from './addresses-for-others.ts';

const networks = {
	lo: [{ address: '127.0.0.1', family: 'IPv4' as const, internal: true }],
	wifi: [
		{ address: '192.168.1.7', family: 'IPv4' as const, internal: false },
		{ address: 'fe80::1', family: 'IPv6' as const, internal: false },
	],
};

test.each(['http://0.0.0.0:4321/', 'http://[::]:4321/'])('%s is told as others reach it', (address) => {
	expect(addressesForOthers(address, networks)).toBe('  on a phone or another machine: http://192.168.1.7:4321/\n');
});

test('a server on one network has one address', () => {
	expect(addressesForOthers('http://127.0.0.1:4321/', networks)).toBe('');
	expect(addressesForOthers('https://192.168.1.7:8443/base/', networks)).toBe('');
});
