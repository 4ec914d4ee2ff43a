/** What somebody typed, as HTML: paragraphs are lines. */
export function htmlOf(typed: string): string {
  return typed.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br />');
}

/** Back again, for who goes on writing; also what is read aloud. */
export function typedOf(html: string): string {
  return html.replace(/<br ?\/?>|<\/(?:p|li)>/g, '\n').replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim();
}
