import type { Check } from '../check';

export const storiesAreClean: Check = {
  name: 'stories-are-clean',
  holds: 'What is published of a village has no script, frame, handler or foreign address in it, and every photo everybody may see belongs to something.',
  sql: `
    SELECT id AS subject, title FROM village_story
    WHERE LOWER(published) LIKE '%<script%' OR LOWER(published) LIKE '%<iframe%' OR LOWER(published) LIKE '%<img%' OR LOWER(published) LIKE '%javascript:%' OR LOWER(published) LIKE '%<a %'
    UNION ALL
    SELECT id AS subject, state FROM photo WHERE is_open = 1 AND (subject_id IS NULL OR state <> 'kept')
  `,
};
