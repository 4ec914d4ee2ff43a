import type { StopCrates } from '@cunshe/shared';

export type CratePlace = 'depot' | 'van' | `garden ${number}` | `point ${number}`;

/** Where the crates stand, as everybody said: nobody gives what he has not, but a van was loaded unseen and a farmer had some before. */
export class CrateFacts {
  /** The usual type first. */
  readonly types: string[] = [];
  private readonly standing = new Map<string, number>();

  at(typeId: string, place: CratePlace): number {
    return this.standing.get(`${typeId} ${place}`) ?? 0;
  }

  /** Every number above nothing, by "type place". */
  all(): Map<string, number> {
    return new Map([...this.standing].filter(([, crates]) => crates > 0));
  }

  change(typeId: string, place: CratePlace, by: number): void {
    this.standing.set(`${typeId} ${place}`, this.at(typeId, place) + by);
  }

  /** Given out of the van and taken into it; without a word on types it is the usual one. */
  atStop(place: CratePlace, given: readonly StopCrates[] | undefined, usual: Omit<StopCrates, 'typeId'>): void {
    const crates = given ?? this.types.slice(0, 1).map((typeId) => ({ typeId, ...usual }));
    for (const { typeId, out, in: taken } of crates) {
      const lacking = Math.max(0, out - this.at(typeId, 'van'));
      this.change(typeId, 'depot', -Math.min(lacking, this.at(typeId, 'depot')));
      this.change(typeId, 'van', lacking - out + taken);
      this.change(typeId, place, out);
      this.change(typeId, place, -Math.min(taken, this.at(typeId, place)));
    }
  }

  /** The run is over. */
  unload(): void {
    for (const typeId of this.types) {
      const left = this.at(typeId, 'van');
      this.change(typeId, 'van', -left);
      this.change(typeId, 'depot', left);
    }
  }

  /** What a keeper counts is what there is. */
  counted(typeId: string, place: CratePlace, good: number): void {
    this.change(typeId, place, good - this.at(typeId, place));
  }
}
