// Runs before the first paint, as a plain blocking script, so that a chosen theme never flashes. Storage may be refused.
document.documentElement.dataset.scripts = '';
try {
	const theme = localStorage.getItem('lintel-theme');
	if (theme === 'light' || theme === 'dark' || theme === 'contrast') document.documentElement.dataset.theme = theme;
} catch {}
