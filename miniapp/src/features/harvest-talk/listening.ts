import type { Clause, Token } from './clauses';
import { asking, type Draft, newDraft, putAmount, putPrice } from './draft';
import { questions } from './questions';
import { isWeighty, lotSaid, piecePrice, readableClause } from './readings';

type Of<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>;

const ADDS = /再|又|另外|还有|加上|早上|今早|上午|中午|下午/;

/** Hears one sentence clause by clause and keeps what was said. */
export class Listening {
  readonly drafts: Draft[] = [];
  readonly ask: string[] = [];
  allSoldOut = false;
  sameAsYesterday = false;
  /** The crops spoken of; what follows is about them. */
  private open: Draft[] = [];
  /** An amount or price has followed: the next crop begins anew. */
  private valued = false;
  private correcting = false;
  /** Said before its crop: 二十斤白菜. */
  private ahead: { quantity: Of<'quantity'> | null; price: Of<'price'> | null } = { quantity: null, price: null };
  private cheaper: { text: string; crop: string | undefined } | null = null;
  private allNow = false;
  /** 白菜、萝卜都: of the crops right before it, and not of all that was said. */
  private allOfOpen = false;
  /** 再, 下午: more of it, and not the same once more. */
  private adds = false;
  /** The clause before ended in it. */
  private lastPrice: Of<'price'> | null = null;

  hear(clause: Clause, index: number): void {
    this.allNow = false;
    this.adds = ADDS.test(clause.text);
    if (!readableClause(clause)) return this.lose(clause.text);
    const read = piecePrice(clause.tokens);
    const said = read.filter(isWeighty);
    this.hearSamePrice(read);
    if (lotSaid([...(clause.runsOn && this.lastPrice ? [this.lastPrice] : []), ...read])) return this.loseLot(clause.text, said);
    said.forEach((token, at) => this.take(token, { before: said[at - 1], after: said[at + 1], index, text: clause.text }));
    this.dropAhead();
    const last = said.at(-1);
    this.lastPrice = last?.kind === 'price' ? last : null;
  }

  end(): void {
    if (this.cheaper) this.ask.push(questions.cheaper(this.cheaper.text, this.cheaper.crop));
    if (this.correcting) this.ask.push(questions.mend('不对'));
    for (const draft of this.drafts) this.check(draft);
    const others = this.drafts.length > 0;
    if ((this.allSoldOut && (others || this.sameAsYesterday)) || (this.allSoldOut && this.ask.length > 0)) this.takeBackAllSold();
    if (this.sameAsYesterday && others) this.ask.push(questions.sameOrNot('跟昨天一样'));
  }

  private take(token: Token, place: Place): void {
    switch (token.kind) {
      case 'crop': return this.name(token, place);
      case 'quantity': return this.amount(token, place);
      case 'price': return this.price(token, place);
      case 'vague': return this.vague(token.text);
      case 'number': return this.vague(token.text, questions.noUnit(token.text));
      case 'all': case 'each': this.allNow = true; this.allOfOpen = place.before?.kind === 'crop'; return;
      case 'correct': return this.correct(token.text);
      case 'cheaper': this.cheaper = { text: place.text, crop: this.open[0]?.crop }; return;
      case 'sold': case 'gone': return this.sold(token.kind);
      case 'all-sold': return this.everythingSold();
      case 'same': return this.same(place);
    }
  }

  private name({ crop, text, slip }: Of<'crop'>, { index }: Place): void {
    const known = this.drafts.find((draft) => draft.crop === crop);
    if (this.correcting && !known && !this.renames()) this.ask.push(questions.mend(crop));
    const draft = known ?? newDraft(crop, index);
    if (!known) this.drafts.push(draft);
    draft.clause = index;
    this.open = this.valued || known ? [draft] : [...this.open, draft];
    this.valued = false;
    if (slip) this.ask.push(asking(draft, questions.misheard(text, crop)));
    const { quantity, price } = this.ahead;
    this.ahead = { quantity: null, price: null };
    if (quantity) this.give([draft], quantity);
    if (price) this.sell([draft], price);
  }

  /** 白菜，不对，菠菜: a crop of which nothing was said yet goes. */
  private renames(): boolean {
    const last = this.drafts.at(-1);
    if (!last || last.amount !== null || last.priceFen !== null || last.asked) return false;
    this.drafts.pop();
    this.open = [];
    this.correcting = false;
    return true;
  }

  private amount(token: Of<'quantity'>, { before, after, index }: Place): void {
    if (before?.kind === 'vague') return;
    const waiting = this.open.filter(({ amount }) => amount === null);
    const leads = after?.kind === 'crop' && !this.correcting;
    if (leads && waiting.length > 0 && (token.leads || waiting.some((draft) => draft.clause !== index))) return this.unclearAmount(token.text);
    if (leads && (waiting.length === 0 || this.valued)) {
      this.ahead = { ...this.ahead, quantity: token };
      return;
    }
    const ofAll = this.allNow && !this.allOfOpen && this.open.length === 1 && this.drafts.length > 1;
    this.give(ofAll ? this.uncounted(token.text) : this.targets(token.text), token);
  }

  /** 白菜两块，萝卜三块，各二十斤. */
  private uncounted(text: string): Draft[] {
    if (this.drafts.some(({ amount, sold }) => amount !== null || sold)) this.ask.push(questions.eachOrAll(text));
    return this.drafts.filter(({ amount, sold }) => amount === null && !sold);
  }

  /** 价钱一样 after another crop's price may be that one or yesterday's. */
  private hearSamePrice(read: readonly Token[]): void {
    const unclear = read.find(({ kind, text }) => kind === 'same-price' && text.endsWith('一样') && !text.includes('昨'));
    if (unclear && this.drafts.some(({ priceFen }) => priceFen !== null)) this.ask.push(questions.samePrice(unclear.text));
  }

  private price(token: Of<'price'>, { after, before, index }: Place): void {
    const waiting = this.open.filter(({ priceFen }) => priceFen === null);
    const leads = after?.kind === 'crop' && (token.leads || waiting.length === 0 || before?.kind !== 'quantity');
    if (leads && waiting.length > 0 && (token.leads || waiting.some((draft) => draft.clause !== index))) return this.unclearAmount(token.text);
    if (leads && waiting.length === 0) {
      this.ahead = { ...this.ahead, price: token };
      return;
    }
    if (before?.kind === 'crop' && token.said.per === null) this.openOne();
    const ofAll = this.allNow && !this.allOfOpen;
    this.sell(ofAll ? this.unpriced() : this.targets(token.text), token);
  }

  /** 一斤白菜三块 is most likely the price of a 斤: how much there is was not said. */
  private openOne(): void {
    for (const draft of this.open.filter(({ amount, priceFen }) => amount === 1 && priceFen === null)) Object.assign(draft, { amount: null, priceUnit: draft.unit, unit: null, ofOne: true });
  }

  private unpriced(): Draft[] {
    if (this.drafts.length === 0 || this.drafts.some(({ priceFen, sold }) => priceFen !== null || sold)) this.ask.push(questions.eachOrAll('都'));
    return this.drafts.filter(({ priceFen, sold }) => priceFen === null && !sold);
  }

  /** Whom it is about: one crop, or several when 各 or 都 was said. */
  private targets(text: string): Draft[] {
    if (this.open.length === 0) this.ask.push(questions.whichCrop(text));
    if (this.open.length <= 1 || this.allNow) return this.open;
    this.ask.push(questions.eachOrAll(text));
    for (const draft of this.open) draft.asked = true;
    this.valued = true;
    return [];
  }

  private give(to: readonly Draft[], token: Of<'quantity'>): void {
    this.valued ||= to.length > 0;
    this.tell(to.map((draft) => putAmount(draft, token, { again: this.mends(draft.amount), adds: this.adds })));
  }

  private sell(to: readonly Draft[], token: Of<'price'>): void {
    for (const draft of to) draft.ofOne ||= token.ofOne ?? false;
    this.valued ||= to.length > 0;
    if (to.length > 0) this.cheaper = null;
    this.tell(to.map((draft) => putPrice(draft, token.said, token.text, this.mends(draft.priceFen))));
  }

  /** After 不对 what was said may be said anew; the correction is then made. */
  private mends(old: number | null): boolean {
    if (!this.correcting) return false;
    this.correcting = false;
    if (old === null) this.ask.push(questions.mend('不对'));
    return true;
  }

  private vague(text: string, question?: string): void {
    const [draft] = this.open.slice(-1);
    for (const each of this.open) each.asked = true;
    this.valued = true;
    const ofPrice = draft && /[块元毛角]/.test(text);
    this.ask.push(question ?? (ofPrice ? questions.lot(draft.crop, text) : questions.vague(text, draft?.crop)));
  }

  private correct(text: string): void {
    if (this.drafts.length === 0) this.ask.push(questions.mend(text));
    else this.correcting = true;
  }

  private sold(kind: 'sold' | 'gone'): void {
    const untouched = this.open.filter(({ amount, priceFen, asked }) => amount === null && priceFen === null && !asked);
    if (untouched.length > 0 && untouched.length === this.open.length && !this.valued) {
      for (const draft of untouched) draft.sold = true;
      this.valued = true;
      return;
    }
    if (this.allSoldOut || (this.open.length > 0 && this.open.every((draft) => draft.sold))) return;
    if (this.drafts.length === 0 && kind === 'sold') this.allSoldOut = true;
    else this.ask.push(this.open[0] ? asking(this.open[0], questions.soldOrNot(this.open[0].crop)) : questions.allOrSome());
  }

  private everythingSold(): void {
    if (this.open.length > 0) return this.sold('sold');
    if (this.drafts.length > 0) this.ask.push(questions.allOrSome());
    else this.allSoldOut = true;
  }

  private same({ text }: Place): void {
    if (this.drafts.length === 0 && this.ask.length === 0) this.sameAsYesterday = true;
    else this.ask.push(questions.sameOrNot(text));
    for (const draft of this.open) draft.asked = true;
  }

  private check(draft: Draft): void {
    const { crop, amount, priceFen, sold, asked, unit, ofOne } = draft;
    if (ofOne && amount === null) this.ask.push(questions.howMuch(crop, draft.priceUnit));
    if (sold && (amount !== null || priceFen !== null)) {
      draft.sold = false;
      this.ask.push(questions.soldOrNot(crop));
    } else if (!sold && !asked && amount === null && priceFen === null) this.ask.push(questions.howMuch(crop));
    if (unit === '两' && priceFen !== null && draft.priceUnit === null) this.ask.push(questions.lot(crop, '两'));
  }

  private takeBackAllSold(): void {
    this.allSoldOut = false;
    this.ask.push(questions.allOrSome());
  }

  private tell(questions_: readonly (string | null)[]): void {
    this.ask.push(...questions_.filter((question) => question !== null));
  }

  private unclearAmount(text: string): void {
    this.ask.push(questions.whichCrop(text));
    for (const draft of this.open) draft.asked = true;
    this.open = [];
  }

  /** A clause that was not understood: what comes after it is about no crop until one is named. */
  private lose(text: string): void {
    this.ask.push(questions.unclear(text));
    this.open = [];
    this.valued = false;
    this.allSoldOut = false;
  }

  private loseLot(text: string, said: readonly Token[]): void {
    const crop = said.find((token): token is Of<'crop'> => token.kind === 'crop')?.crop ?? this.open.at(-1)?.crop ?? '菜';
    this.ask.push(questions.lot(crop, text));
    this.open = [];
  }

  private dropAhead(): void {
    const { quantity, price } = this.ahead;
    if (quantity ?? price) this.ask.push(questions.whichCrop((quantity ?? price)!.text));
    this.ahead = { quantity: null, price: null };
  }
}

interface Place {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly index: number;
  readonly text: string;
}
