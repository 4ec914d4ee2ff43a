const PRESSING: ReadonlySet<string> = new Set(['Enter', ' ']);

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (target.getAttribute('role') !== 'button' || !PRESSING.has(event.key)) return;
    event.preventDefault();
    target.click();
  });
}
