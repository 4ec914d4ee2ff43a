import type { StoryBlock } from '@cunshe/shared';
import sanitizeHtml from 'sanitize-html';

/** All that a story may look like. No attributes: no links, no pictures from elsewhere, no styles, no handlers. */
const ALLOWED_TAGS = ['p', 'br', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li'];

/** What residents will see is what is kept: cleaned once, before. Empty parts go. */
export function cleanBlocks(blocks: readonly StoryBlock[]): StoryBlock[] {
  return blocks.map(cleaned).filter(({ text }) => text.replace(/<br \/>/g, '').trim() !== '');
}

function cleaned({ kind, text }: StoryBlock): StoryBlock {
  if (kind === 'photo' || kind === 'sound') return { kind, text };
  return { kind, text: sanitizeHtml(text, { allowedTags: kind === 'heading' ? [] : ALLOWED_TAGS, allowedAttributes: {}, disallowedTagsMode: 'discard', enforceHtmlBoundary: false }).trim() };
}

/** Words without any mark-up: what a farmer says of her garden is plain text. */
export function plainWords(text: string): string {
  return text.replace(/[<>]/g, '').trim();
}

export function photosOf(blocks: readonly StoryBlock[]): string[] {
  return [...new Set(blocks.filter(({ kind }) => kind === 'photo' || kind === 'sound').map(({ text }) => text))];
}
