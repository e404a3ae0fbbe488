import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key and a certificate that it signed itself, for 127.0.0.1 and localhost; made by code, as not every machine has OpenSSL. */
export function makeCertificate(years: readonly [from: string, to: string] = ['20', '49']): {
	readonly cert: string;
	readonly key: string;
} {
	const { privateKey, publicKey } = generateKeyPairSync('ec', {
		namedCurve: 'P-256',
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		publicKeyEncoding: { type: 'spki', format: 'der' },
	});
	return { cert: signed(createPrivateKey(privateKey), publicKey, years), key: privateKey };
}

/** One value of DER: its tag, its length and what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
	const held = Buffer.concat(parts);
	// As short as it can be: Node takes a longer form as well, browsers do not.
	const bytes = held.length < 0x100 ? [held.length] : [held.length >> 8, held.length & 0xff];
	const length = held.length < 0x80 ? bytes : [0x80 + bytes.length, ...bytes];
	return Buffer.concat([Buffer.from([tag, ...length]), held]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const moment = (year: string): Buffer => der(0x17, Buffer.from(`${year}0101000000Z`));

function signed(key: KeyObject, publicKey: Uint8Array, [from, to]: readonly [string, string]): string {
	const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));
	const name = sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from('lintel test')))));
	const names = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
	const extensions = der(0xa3, sequence(sequence(objectId('551d11'), der(0x04, names))));
	const toSign = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		der(0x02, Buffer.from([1])),
		ecdsaWithSha256,
		name,
		sequence(moment(from), moment(to)),
		name,
		publicKey,
		extensions,
	);
	const signature = der(0x03, Buffer.from([0]), sign('sha256', toSign, key));
	const lines =
		sequence(toSign, ecdsaWithSha256, signature)
			.toString('base64')
			.match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
