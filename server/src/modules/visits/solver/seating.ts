import { type Instance, type Seat, people, sameSeat } from './instance';
import type { Cost } from './objective';

const { abs } = Math;

/** Who sits where, with all that a plan costs kept up to date: putting one family costs its friends and the hosts. */
export class Seating {
  readonly seats: Seat[];
  readonly seatsLeft: number[];
  readonly plotsLeft: number[];
  readonly incomes: number[];
  /** Table → the families with a share there. */
  readonly guests: number[][];
  private unplacedFamilies: number;
  private unplacedPeople: number;
  private moves = 0;
  private splits = 0;
  private friendsApart = 0;
  private differences = 0;
  private total = 0;
  private readonly hosts: number[];

  constructor(readonly instance: Instance) {
    const { problem, tables, counted, friends, current } = instance;
    this.seats = problem.families.map(() => null);
    this.seatsLeft = tables.map(({ household }) => household.seats);
    this.plotsLeft = tables.map(({ household }) => household.plots);
    this.guests = tables.map(() => []);
    this.incomes = problem.households.map(({ incomeFen }) => incomeFen);
    this.hosts = counted.flatMap((may, at) => (may ? [at] : []));
    this.unplacedFamilies = problem.families.length;
    this.unplacedPeople = problem.families.reduce((sum, family) => sum + people(family), 0);
    this.friendsApart = friends.reduce((sum, of) => sum + of.length, 0) / 2;
    this.moves = (current ?? []).filter((seat) => seat !== null).length;
    this.total = this.hosts.reduce((sum, host) => sum + this.incomes[host]!, 0);
    this.differences = this.hosts.reduce((sum, host) => sum + this.distance(host, this.incomes[host]!), 0) / 2;
  }

  cost(): Cost {
    const gini = this.total > 0 ? this.differences / (this.hosts.length * this.total) : 0;
    const { unplacedFamilies, unplacedPeople, moves, splits, friendsApart } = this;
    return { unplacedFamilies, unplacedPeople, moves, splits, friendsApart, gini };
  }

  /** Whether the family, which has no place now, finds the seats and plots. */
  fits(family: number, seat: Seat): boolean {
    if (seat === null) return true;
    const { plots } = this.instance.problem.families[family]!;
    return seat.every((share) => this.seatsLeft[share.table]! >= people(share) && this.plotsLeft[share.table]! >= plots);
  }

  put(family: number, seat: Seat): void {
    const before = this.seats[family]!;
    if (before === seat) return;
    this.count(family, before, -1);
    this.seats[family] = seat;
    this.count(family, seat, 1);
  }

  together(a: number, b: number): boolean {
    const other = this.seats[b]!;
    return this.seats[a]!?.some(({ table }) => other?.some((share) => share.table === table)) ?? false;
  }

  /** Adds what the family at this seat is to every sum, or takes it away. */
  private count(family: number, seat: Seat, sign: 1 | -1): void {
    const { current, friends } = this.instance;
    const now = current?.[family];
    if (now && sameSeat(now, seat)) this.moves -= sign;
    if (seat === null) return;
    const who = this.instance.problem.families[family]!;
    this.unplacedFamilies -= sign;
    this.unplacedPeople -= sign * people(who);
    this.splits += sign * (seat.length - 1);
    for (const friend of friends[family]!) if (this.together(family, friend)) this.friendsApart -= sign;
    for (const share of seat) {
      this.seatsLeft[share.table]! -= sign * people(share);
      this.plotsLeft[share.table]! -= sign * who.plots;
      this.earn(share.table, sign, people(share));
      this.welcome(share.table, family, sign);
    }
  }

  private earn(table: number, sign: 1 | -1, heads: number): void {
    const host = this.instance.hostOf[table]!;
    const { perPersonFen, perFamilyFen } = this.instance.tables[table]!.household;
    const after = this.incomes[host]! + sign * (perPersonFen * heads + perFamilyFen);
    this.differences += this.distance(host, after) - this.distance(host, this.incomes[host]!);
    this.total += after - this.incomes[host]!;
    this.incomes[host] = after;
  }

  private welcome(table: number, family: number, sign: 1 | -1): void {
    const guests = this.guests[table]!;
    if (sign === 1) guests.push(family);
    else guests.splice(guests.indexOf(family), 1);
  }

  /** Σ|income − another's| over the other hosts. */
  private distance(host: number, income: number): number {
    let sum = 0;
    for (const other of this.hosts) if (other !== host) sum += abs(income - this.incomes[other]!);
    return sum;
  }
}
