import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Context } from './command.ts';
import type { Misuse } from './complain.ts';

/** A certificate, with those that vouch for it, and its key, both in PEM. */
export interface Certificate {
	readonly cert: string;
	readonly key: string;
	/** Why readers may still be warned. */
	readonly remark?: string | undefined;
}

/** What `--cert` and `--key` name: undefined where neither is given, or what is wrong with them. */
export function readCertificate(
	certPath: string | undefined,
	keyPath: string | undefined,
	{ cwd, today }: Pick<Context, 'cwd' | 'today'>,
): Certificate | Misuse | undefined {
	if (certPath === undefined && keyPath === undefined) return undefined;
	if (certPath === undefined || keyPath === undefined) return halfGiven(certPath === undefined);
	const cert = readPem('--cert', certPath, cwd);
	if (typeof cert !== 'string') return cert;
	const key = readPem('--key', keyPath, cwd);
	if (typeof key !== 'string') return key;
	return wrongCertificate(cert, certPath) ?? wrongKey(key, keyPath) ?? paired(cert, key, { certPath, keyPath, today });
}

function halfGiven(lacksCert: boolean): Misuse {
	const [given, lacking] = lacksCert ? ['--key', '--cert'] : ['--cert', '--key'];
	return {
		message: `\`${given}\` is given without \`${lacking}\``,
		hint: 'https needs both: the certificate, and the key that it was made for',
	};
}

/** Reasons that people can do something about; others are told by their code. */
const reasons: { readonly [code: string]: string } = {
	ENOENT: 'there is no such file',
	EACCES: 'this user may not read it',
	EPERM: 'this user may not read it',
	EISDIR: 'it is a folder',
	ENOTDIR: 'a part of it is no folder',
};

function readPem(option: string, path: string, cwd: string): string | Misuse {
	try {
		return readFileSync(resolve(cwd, path), 'latin1');
	} catch (error) {
		const { code = 'unknown' } = error as NodeJS.ErrnoException;
		return { message: `cannot read \`${path}\` of \`${option}\`: ${reasons[code] ?? code}` };
	}
}

function wrongCertificate(cert: string, path: string): Misuse | undefined {
	if (/-----BEGIN (?:TRUSTED )?CERTIFICATE-----/.test(cert)) return undefined;
	if (cert.includes('PRIVATE KEY-----'))
		return {
			message: `\`${path}\` of \`--cert\` holds a private key and no certificate`,
			hint: 'were `--cert` and `--key` taken for one another?',
		};
	return {
		message: `\`${path}\` of \`--cert\` holds no certificate in PEM, expected \`-----BEGIN CERTIFICATE-----\``,
		hint: 'from DER: `openssl x509 -inform der -in FILE -out cert.pem`; from PKCS #12: `openssl pkcs12 -in FILE -nokeys -out cert.pem`',
	};
}

function wrongKey(key: string, path: string): Misuse | undefined {
	if (key.includes('BEGIN ENCRYPTED PRIVATE KEY-----') || /^Proc-Type: ?4,ENCRYPTED/m.test(key))
		return {
			message: `the key in \`${path}\` is encrypted, and nobody is asked for its password`,
			hint: `write it without: \`openssl pkey -in ${path} -out plain.key\`, in a folder that only you can read`,
		};
	if (!key.includes('PRIVATE KEY-----'))
		return {
			message: `\`${path}\` of \`--key\` holds no key in PEM, expected \`-----BEGIN PRIVATE KEY-----\``,
			hint: 'from DER: `openssl pkey -inform der -in FILE -out key.pem`; from PKCS #12: `openssl pkcs12 -in FILE -nocerts -nodes -out key.pem`',
		};
	return undefined;
}

function paired(
	cert: string,
	key: string,
	{ certPath, keyPath, today }: { readonly certPath: string; readonly keyPath: string; readonly today: string },
): Certificate | Misuse {
	const own = attempt(() => new X509Certificate(cert));
	if (own instanceof Error) return { message: `the certificate in \`${certPath}\` cannot be read: ${own.message}` };
	const secret = attempt(() => createPrivateKey(key));
	if (secret instanceof Error) return { message: `the key in \`${keyPath}\` cannot be read: ${secret.message}` };
	if (!own.checkPrivateKey(secret))
		return {
			message: `the key in \`${keyPath}\` is not that of the certificate in \`${certPath}\` (${inOneLine(own.subject)})`,
			hint: 'in a file of several, the certificate of this server comes first, then those that vouch for it',
		};
	const context = attempt(() => createSecureContext({ cert, key }));
	if (context instanceof Error)
		return { message: `\`${certPath}\` and \`${keyPath}\` cannot be used for https: ${context.message}` };
	return { cert, key, remark: outOfTime(own, certPath, today) };
}

function outOfTime({ validFromDate, validToDate }: X509Certificate, path: string, today: string): string | undefined {
	const dates = [validFromDate, validToDate];
	// Node gives no day for a time that it cannot read; browsers judge it themselves.
	if (dates.some((date) => Number.isNaN(date.getTime()))) return undefined;
	const [from, to] = dates.map((date) => date.toISOString().slice(0, 10)) as [string, string];
	if (today > to) return `the certificate in \`${path}\` ended on ${to}: browsers warn, and keep nothing offline`;
	return today < from ? `the certificate in \`${path}\` is valid from ${from} on` : undefined;
}

const inOneLine = (subject: string | undefined): string => (subject ?? 'no subject').replaceAll('\n', ', ');

/** Node tells by throwing what is wrong with a text that a user gave. */
function attempt<Result>(read: () => Result): Result | Error {
	try {
		return read();
	} catch (error) {
		return error as Error;
	}
}
