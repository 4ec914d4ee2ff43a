/** An SVG text as a CSS url(): works in h5 and in WXSS inline styles, where files cannot be referred to. */
export function svgUrl(svg: string): string {
  const safe = svg.replace(/"/g, "'").replace(/%/g, '%25').replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E');
  return `url("data:image/svg+xml,${safe}")`;
}
