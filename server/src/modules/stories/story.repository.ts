import type { StoryBlock, StoryKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

export interface Story {
  readonly id: string;
  readonly villageId: string;
  readonly kind: StoryKind;
  readonly title: string;
  readonly blocks: readonly StoryBlock[];
  readonly revision: number;
  readonly published: { readonly title: string; readonly blocks: readonly StoryBlock[] } | null;
  readonly publishedRevision: number | null;
}

interface Row {
  readonly id: string;
  readonly village_id: string;
  readonly kind: StoryKind;
  readonly title: string;
  readonly blocks: string;
  readonly revision: number;
  readonly published: string | null;
  readonly published_revision: number | null;
}

const SELECT = 'SELECT id, village_id, kind, title, blocks, revision, published, published_revision FROM village_story';

@Injectable()
export class StoryRepository {
  constructor(private readonly ids: Ids) {}

  ofVillage(from: Queryable, villageId: string): Promise<Story[]> {
    return this.read(from, 'village_id = ? ORDER BY id', villageId);
  }

  async byId(from: Queryable, id: string): Promise<Story | null> {
    return (await this.read(from, 'id = ?', id))[0] ?? null;
  }

  async insert(tx: Tx, { villageId, kind, title, blocks }: Pick<Story, 'villageId' | 'kind' | 'title' | 'blocks'>, accountId: string): Promise<string> {
    const id = this.ids.next();
    await tx.execute('INSERT INTO village_story (id, village_id, kind, title, blocks, revision, updated_by, updated_at) VALUES (?, ?, ?, ?, ?, 1, ?, ?)', [id, villageId, kind, title, JSON.stringify(blocks), accountId, tx.now]);
    return id;
  }

  /** False when somebody else has changed it since `revision`. */
  async update(tx: Tx, { id, kind, title, blocks, revision }: Pick<Story, 'id' | 'kind' | 'title' | 'blocks' | 'revision'>, accountId: string): Promise<boolean> {
    const sql = 'UPDATE village_story SET kind = ?, title = ?, blocks = ?, revision = revision + 1, updated_by = ?, updated_at = ? WHERE id = ? AND revision = ?';
    return (await tx.execute(sql, [kind, title, JSON.stringify(blocks), accountId, tx.now, id, revision])) === 1;
  }

  /** Shows residents what stands now, or nothing any more. False when it changed since `revision`. */
  async publish(tx: Tx, { id, title, blocks, revision }: Story, shown: boolean): Promise<boolean> {
    const sql = 'UPDATE village_story SET published = ?, published_revision = ?, updated_at = ? WHERE id = ? AND revision = ?';
    return (await tx.execute(sql, [shown ? JSON.stringify({ title, blocks }) : null, shown ? revision : null, tx.now, id, revision])) === 1;
  }

  private async read(from: Queryable, where: string, value: string): Promise<Story[]> {
    return (await from.query<Row>(`${SELECT} WHERE ${where}`, [value])).map((row) => ({
      id: row.id,
      villageId: row.village_id,
      kind: row.kind,
      title: row.title,
      blocks: JSON.parse(row.blocks) as StoryBlock[],
      revision: Number(row.revision),
      published: row.published === null ? null : (JSON.parse(row.published) as Story['published']),
      publishedRevision: row.published_revision === null ? null : Number(row.published_revision),
    }));
  }
}
