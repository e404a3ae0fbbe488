import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The YAML language server that editors use, spoken to over its own protocol (LSP 3.17): what a person would see while typing. */
export interface LanguageServer {
	/** Opens a text under a path and gives what the editor would underline. */
	diagnose(path: string, text: string): Promise<readonly Problem[]>;
	/** Labels that the editor offers at the `|` in the text. */
	complete(path: string, text: string): Promise<readonly string[]>;
	/** The words shown over the `|` in the text. */
	hover(path: string, text: string): Promise<string>;
	close(): void;
}

export interface Problem {
	/** 1-based. */
	readonly line: number;
	readonly message: string;
}

interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
}

/** Starts the server for a workspace with the settings of its `.vscode/settings.json`. */
export async function startLanguageServer(
	workspace: string,
	settings: Readonly<Record<string, unknown>>,
): Promise<LanguageServer> {
	const binary = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
	const child = spawn(process.execPath, [binary, '--stdio'], { cwd: workspace, stdio: ['pipe', 'pipe', 'ignore'] });
	const root = pathToFileURL(workspace).href;
	const waiting = new Map<number, (result: unknown) => void>();
	const published = new Map<string, (problems: readonly Problem[]) => void>();
	const send = (message: object): void => write(child, { jsonrpc: '2.0', ...message });
	/** `yaml.schemas` and the like, as the section `yaml` of the settings. */
	const section = (name: string): unknown =>
		Object.fromEntries(
			Object.entries(settings)
				.filter(([key]) => key.startsWith(`${name}.`))
				.map(([key, value]) => [key.slice(name.length + 1), value]),
		);
	let heardSettings = (): void => {};
	onMessages(child, (message) => {
		if (message.method === undefined) waiting.get(Number(message.id))?.(message.result);
		else if (message.method === 'workspace/configuration') {
			const { items } = message.params as { items: readonly { section: string }[] };
			send({ id: message.id, result: items.map((item) => section(item.section)) });
			heardSettings();
		} else if (message.method === 'textDocument/publishDiagnostics') {
			const { uri, diagnostics } = message.params as {
				uri: string;
				diagnostics: readonly { message: string; range: { start: { line: number } } }[];
			};
			published.get(uri)?.(diagnostics.map((one) => ({ line: one.range.start.line + 1, message: one.message })));
		} else if (message.id !== undefined) send({ id: message.id, result: null });
	});
	let count = 0;
	const ask = (method: string, params: object): Promise<unknown> =>
		new Promise((resolve) => {
			waiting.set(++count, resolve);
			send({ id: count, method, params });
		});
	await ask('initialize', {
		processId: process.pid,
		rootUri: root,
		capabilities: {
			workspace: { configuration: true, workspaceFolders: true },
			textDocument: {
				completion: { completionItem: { snippetSupport: false } },
				hover: { contentFormat: ['markdown'] },
			},
		},
		workspaceFolders: [{ uri: root, name: 'workspace' }],
	});
	const configured = new Promise<void>((resolve) => {
		heardSettings = resolve;
	});
	send({ method: 'initialized', params: {} });
	await configured;
	let texts = 0;
	const uriOf = (path: string): string => `${root}/${path.replace(/(?=\.[a-z]+$)/, `-${++texts}`)}`;
	/** Each text under a name of its own, so that what is said about one is never taken for what is said about another. */
	const open = (path: string, text: string): string => {
		const uri = uriOf(path);
		const textDocument = { uri, languageId: 'yaml', version: 1, text };
		send({ method: 'textDocument/didOpen', params: { textDocument } });
		return uri;
	};
	const at = async (method: string, path: string, marked: string): Promise<unknown> => {
		const before = marked.slice(0, marked.indexOf('|')).split('\n');
		const uri = open(path, marked.replace('|', ''));
		const position = { line: before.length - 1, character: before.at(-1)!.length };
		return ask(method, { textDocument: { uri }, position });
	};
	return {
		diagnose(path, text) {
			return new Promise((resolve) => {
				published.set(open(path, text), resolve);
			});
		},
		async complete(path, text) {
			const answer = (await at('textDocument/completion', path, text)) as {
				items: readonly { label: string }[];
			} | null;
			return (answer?.items ?? []).map(({ label }) => label);
		},
		async hover(path, text) {
			const answer = (await at('textDocument/hover', path, text)) as { contents: { value: string } } | null;
			return answer?.contents.value ?? '';
		},
		close: () => void child.kill(),
	};
}

function write(child: ChildProcess, message: object): void {
	const body = JSON.stringify(message);
	child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** Calls back for each whole message that the server sends. */
function onMessages(child: ChildProcess, take: (message: Message) => void): void {
	let received = Buffer.alloc(0);
	child.stdout?.on('data', (chunk: Buffer) => {
		received = Buffer.concat([received, chunk]);
		for (;;) {
			const end = received.indexOf('\r\n\r\n');
			if (end === -1) return;
			const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end).toString())?.[1]);
			if (received.length < end + 4 + length) return;
			const body = received.subarray(end + 4, end + 4 + length).toString();
			received = received.subarray(end + 4 + length);
			take(JSON.parse(body) as Message);
		}
	});
}
