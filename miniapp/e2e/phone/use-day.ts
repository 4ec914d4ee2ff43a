import { Day, type PhoneKind } from './day';

/** Which build the stories are told in; set by each project of jest.config.cjs. */
declare const PHONE: PhoneKind;

/** A day for all tests of a file, in order; afterwards nothing may have gone wrong on any phone. */
export function useDay(): () => Day {
  let day: Day | undefined;
  beforeAll(async () => {
    day = await Day.begin(PHONE);
  });
  afterAll(async () => {
    const errors = (await day?.errors()) ?? [];
    await day?.end();
    expect(errors).toEqual([]);
  });
  return () => day!;
}
