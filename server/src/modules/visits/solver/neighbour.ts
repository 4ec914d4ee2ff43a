import { pick } from './chance';
import type { Seat, Share } from './instance';
import type { Seating } from './seating';

const { floor, max, min } = Math;

const EVICTIONS = 5;

/** One chance change of a plan that can be taken back: a family goes somewhere, and who is in its way goes elsewhere. */
export class Neighbour {
  private log: { family: number; seat: Seat }[] = [];

  constructor(
    private readonly seating: Seating,
    private readonly random: () => number,
    /** Who the rules let sit somewhere. */
    private readonly seatable: readonly number[],
  ) {}

  step(): void {
    this.log = [];
    const family = this.chooseFamily();
    const old = this.seating.seats[family]!;
    const seat = this.chooseSeat(family);
    this.move(family, null);
    const evicted = this.makeRoom(family, seat);
    this.move(family, this.seating.fits(family, seat) ? seat : null);
    for (const other of evicted) this.seatElsewhere(other, old);
  }

  takeBack(): void {
    for (let at = this.log.length - 1; at >= 0; at -= 1) this.seating.put(this.log[at]!.family, this.log[at]!.seat);
  }

  private move(family: number, seat: Seat): void {
    this.log.push({ family, seat: this.seating.seats[family]! });
    this.seating.put(family, seat);
  }

  /** Every second time one without a place, if the first few looked at hold one. */
  private chooseFamily(): number {
    for (let tries = 0; tries < 4 && this.random() < 0.6; tries += 1) {
      const family = pick(this.random, this.seatable)!;
      if (this.seating.seats[family] === null) return family;
    }
    return pick(this.random, this.seatable)!;
  }

  private chooseSeat(family: number): Seat {
    const { problem, open, current } = this.seating.instance;
    const { adults, children, maySplit } = problem.families[family]!;
    if (current?.[family] && this.random() < 0.3 && current[family].every(({ table }) => open[family]!.includes(table))) return current[family];
    if (maySplit && adults > 1 && this.random() < 0.3) return this.chooseSplit(family);
    return [{ table: this.friendsTable(family) ?? pick(this.random, open[family]!)!, adults, children }];
  }

  private friendsTable(family: number): number | undefined {
    const { friends, open } = this.seating.instance;
    if (friends[family]!.length === 0 || this.random() < 0.5) return undefined;
    const table = pick(this.random, this.seating.seats[pick(this.random, friends[family]!)!] ?? [])?.table;
    return table !== undefined && open[family]!.includes(table) ? table : undefined;
  }

  /** Fills chance tables of one day with what they have left, until the family sits. */
  private chooseSplit(family: number): Seat {
    const { problem, open, tables } = this.seating.instance;
    let { adults, children } = problem.families[family]!;
    const { date } = tables[pick(this.random, open[family]!)!]!;
    const shares: Share[] = [];
    const left = open[family]!.filter((table) => tables[table]!.date === date);
    while (adults > 0 && left.length > 0) {
      const table = left.splice(floor(this.random() * left.length), 1)[0]!;
      const share = this.shareFor(max(0, this.seating.seatsLeft[table]!), adults, children, left.length === 0);
      if (share.adults === 0) continue;
      shares.push({ table, ...share });
      adults -= share.adults;
      children -= share.children;
    }
    return adults + children === 0 && shares.length > 0 ? shares : null;
  }

  /** Some of who is left: as many as there is room for, an adult kept for children who stay behind. */
  private shareFor(room: number, adults: number, children: number, last: boolean): { adults: number; children: number } {
    if (room >= adults + children || last) return { adults, children };
    const most = min(room, children > 0 ? adults - 1 : adults);
    if (most <= 0) return { adults: 0, children: 0 };
    const some = 1 + floor(this.random() * most);
    return { adults: some, children: min(children, room - some) };
  }

  private makeRoom(family: number, seat: Seat): number[] {
    const evicted: number[] = [];
    for (const { table } of seat ?? []) {
      while (evicted.length < EVICTIONS && !this.hasRoom(family, seat!, table)) {
        const guest = pick(this.random, this.seating.guests[table]!);
        if (guest === undefined) break;
        evicted.push(guest);
        this.move(guest, null);
      }
    }
    return evicted;
  }

  private hasRoom(family: number, seat: readonly Share[], table: number): boolean {
    return this.seating.fits(family, seat.filter((share) => share.table === table));
  }

  /** Where the other came from, else a few tables by chance, else nowhere. */
  private seatElsewhere(family: number, vacated: Seat): void {
    const { problem, open } = this.seating.instance;
    const { adults, children } = problem.families[family]!;
    const tables = [vacated?.[0]?.table, ...[1, 2, 3].map(() => pick(this.random, open[family]!))];
    for (const table of tables) {
      if (table === undefined || !open[family]!.includes(table)) continue;
      const seat = [{ table, adults, children }];
      if (!this.seating.fits(family, seat)) continue;
      this.move(family, seat);
      return;
    }
  }
}
