import type { StoryBlock } from '@cunshe/shared';
import type { Tx } from '../platform';
import { insertRows } from './rows';
import { farmerAccountId, householdId, personAccountId, VILLAGE_ID } from './seed-ground';
import { seedId } from './seed-ids';

const WELL: readonly StoryBlock[] = [
  { kind: 'heading', text: '一口井，六个组' },
  { kind: 'text', text: '<p>1 组的老井冬暖夏凉，村里人说，拿它浇的菜薹梗子甜。</p><p>井台上的石板磨出了槽，都是<b>井绳</b>磨的。</p>' },
];
const HOUSE: readonly StoryBlock[] = [{ kind: 'text', text: '<p>樟树下的青砖屋，门前是晒谷坪。村游的时候，饭就在坪上吃。</p>' }];

/** What the village and 陈桂香 tell of themselves. */
export async function seedStories(tx: Tx): Promise<void> {
  const story = (kind: string, title: string, blocks: readonly StoryBlock[]) => ({
    id: seedId('story', title), village_id: VILLAGE_ID, kind, title, blocks: JSON.stringify(blocks), revision: 1, published: JSON.stringify({ title, blocks }), published_revision: 1,
    updated_by: personAccountId('xiao-luo'), updated_at: tx.now,
  });
  await insertRows(tx, 'village_story', [story('story', '老井', WELL), story('house', '樟树屋场', HOUSE)]);
  await insertRows(tx, 'garden_profile', [{
    household_id: householdId('07'), story: '这块地我种了四十一年，菜枯和猪粪沤的肥。红菜薹下午才掐，掐下来就装袋。', photo_ids: '[]', revision: 1, updated_by: farmerAccountId('07'), updated_at: tx.now,
  }]);
}
