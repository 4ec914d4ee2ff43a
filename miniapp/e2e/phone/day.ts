import { demoRoutes } from '@cunshe/shared';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp/launch-chromium';
import { ApiClient, type SignedInClient } from './api-client';
import { DemoServer } from './demo-server';
import { H5Phone } from './h5-phone';
import type { Phone, PhoneOptions } from './phone';
import { WeappPhone } from './weapp-phone';

export type PhoneKind = 'h5' | 'weapp';

/** A demo day from 11:42 on, and the phones of the people who live it. */
export class Day {
  private readonly phones: Phone[] = [];

  private constructor(
    readonly kind: PhoneKind,
    private readonly server: DemoServer,
    private readonly browser: Browser,
  ) {}

  static async begin(kind: PhoneKind): Promise<Day> {
    const server = await DemoServer.start();
    return new Day(kind, server, await launchChromium());
  }

  async end(): Promise<void> {
    await Promise.all(this.phones.map((phone) => phone.close()));
    await this.browser.close();
    await this.server.stop();
  }

  /** A phone of its own, on which nobody has signed in yet. */
  async phone(options: PhoneOptions = {}): Promise<Phone> {
    const open = this.kind === 'h5' ? H5Phone.open : WeappPhone.open;
    const phone = await open(this.browser, this.server.origin, options);
    this.phones.push(phone);
    return phone;
  }

  /** A phone on which this person of the demo has signed in through the sign-in page. */
  async signInAs(personId: string, options: PhoneOptions = {}): Promise<Phone> {
    const phone = await this.phone(options);
    await phone.tap(`person-${personId}`);
    await phone.waitForGone('look-around');
    return phone;
  }

  api(): ApiClient {
    return new ApiClient(this.server.origin);
  }

  as(personId: string): Promise<SignedInClient> {
    return this.api().as(personId);
  }

  /** A one-time code for the first person of a new operator. */
  invite(operatorName: string): Promise<string> {
    return this.server.invite(operatorName);
  }

  /** Behind the screens; a phone sees it when it next asks. */
  async moveClock(time: string): Promise<void> {
    await this.api().call(demoRoutes.moveClock, { time });
  }

  /** What went wrong unseen on any phone. */
  async errors(): Promise<string[]> {
    return (await Promise.all(this.phones.map((phone) => phone.errors()))).flat();
  }
}
