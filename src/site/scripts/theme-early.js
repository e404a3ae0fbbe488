{
	const { dataset } = document.documentElement;
	dataset.scripts = '';
	try {
		const theme = localStorage.getItem('lintel-theme');
		if (/light|dark|contrast/.test(theme)) dataset.theme = theme;
	} catch {}
	if (!location.hash && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
		dataset.fromTop = dataset.new = '';
		const turn = () => {
			let seen = 0;
			for (const element of document.querySelectorAll('.page-body>:not(.seen)')) {
				if (seen > 60) return requestAnimationFrame(turn);
				seen += element.querySelectorAll('*').length;
				element.classList.add('seen');
			}
			delete dataset.new;
		};
		new PerformanceObserver(turn).observe({ type: 'paint' });
	}
}
