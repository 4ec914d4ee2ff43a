export interface OverlayAnswer {
  choice: string;
  typed: string;
}

/** Draws a blocking overlay above every page and waits until one of its `data-choice` buttons is tapped. */
export function openOverlay(kind: string, html: string, typed = ''): Promise<OverlayAnswer> {
  const overlay = document.createElement('div');
  overlay.className = 'weapp-overlay';
  overlay.dataset['kind'] = kind;
  overlay.innerHTML = `<section>${html}</section>`;
  document.body.appendChild(overlay);
  return new Promise((resolve) => {
    overlay.addEventListener('click', (event) => {
      const choice = (event.target as HTMLElement).dataset['choice'];
      if (choice === undefined) return;
      const input = overlay.querySelector<HTMLInputElement>('[data-typed]');
      overlay.remove();
      resolve({ choice, typed: input?.value ?? typed });
    });
  });
}
