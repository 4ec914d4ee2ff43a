import type { Check } from '../check';

export const grantsSpentOnce: Check = {
  name: 'grants-spent-once',
  holds: 'Every WeChat message spent one grant of its reader and template, and every spent grant has its message.',
  sql: `
    SELECT m.id AS subject, m.template, g.id AS grant_id FROM subscription_message m
    LEFT JOIN subscription_grant g ON g.message_id = m.id AND g.account_id = m.account_id AND g.template = m.template WHERE g.id IS NULL
    UNION ALL SELECT g.id, g.template, g.message_id FROM subscription_grant g LEFT JOIN subscription_message m ON m.id = g.message_id WHERE g.message_id IS NOT NULL AND m.id IS NULL
  `,
};
