/** Offers a file to save. */
export function download(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// Not at once: some browsers fetch the content only after the click was handled.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
