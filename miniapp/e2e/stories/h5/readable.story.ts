import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { farmerPages } from '../../../src/personas/farmer/pages';
import type { H5Phone } from '../../phone/h5-phone';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';
import { familiesCome, somebodyStays } from '../../phone/guests';
import { farmerStops, hostStops, lateStops, residentStops, type Stop } from '../../phone/walk';

const day = useDay();
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The largest text WeChat's care mode sets. */
const LARGEST = 1.4;
const [OLD_THUMB, OLD_EYE] = [60, 18];
const walked = new Set<string>();
/** Some thirty pages, on a machine that does other things too. */
const PATIENT_MS = 150_000;

test('a resident’s pages have nothing serious against them, for eyes or for a screen reader', () => walk('xie-lin', residentStops(day()), 1, accessible));
test('nor have the farmer’s: an old thumb can hit them, an old eye read them, an old ear hear them', () => walk('chen-guixiang', farmerStops, 1, forTheOld), PATIENT_MS);
test('at the largest text nothing of a resident’s pages is cut off', () => walk('xie-lin', residentStops(day()), LARGEST, whole));
test('nor of the farmer’s', () => walk('chen-guixiang', farmerStops, LARGEST, whole), PATIENT_MS);

test('nor of the pages of a house with guests', async () => {
  await familiesCome(day());
  await somebodyStays(day(), 'zhou-min');
  await walk('li-jianguo', hostStops, 1, forTheOld);
  await walk('li-jianguo', hostStops, LARGEST, whole);
});

test('nor of her pick list, after the cut-off', async () => {
  await day().moveClock('14:05');
  await walk('chen-guixiang', lateStops, 1, forTheOld);
  await walk('chen-guixiang', lateStops, LARGEST, whole);
});

test('every page of hers was walked', () => {
  expect(farmerPages.pages.map((page) => `${farmerPages.root}/${page}`).filter((page) => !walked.has(page))).toEqual([]);
});

test('what loses the mark of being hydrated stays to be seen', async () => {
  const phone = (await day().signInAs('chen-guixiang')) as H5Phone;
  await phone.waitFor('sell');
  await phone.browserPage.evaluate(() => document.querySelectorAll('#sell, #sell *').forEach((element) => element.classList.remove('hydrated')));
  expect(await phone.browserPage.evaluate(() => document.querySelector('#sell')!.checkVisibility({ checkVisibilityCSS: true }))).toBe(true);
});

async function walk(personId: string, stops: readonly Stop[], fontScale: number, look: (phone: H5Phone) => Promise<string[]>): Promise<void> {
  const phone: Phone = await day().signInAs(personId, { fontScale });
  const found: string[] = [];
  for (const stop of stops) {
    await stop.go(phone);
    await (phone as H5Phone).settled();
    walked.add((await phone.page()).path);
    found.push(...(await look(phone as H5Phone)).map((problem) => `${stop.name}: ${problem}`));
  }
  expect(found).toEqual([]);
}

/** Serious and critical findings of axe. */
async function accessible({ browserPage }: H5Phone): Promise<string[]> {
  await browserPage.evaluate(AXE);
  const { violations } = await browserPage.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]!.html.slice(0, 200)} (${nodes.length})`);
}

async function forTheOld(phone: H5Phone): Promise<string[]> {
  return [...(await accessible(phone)), ...(await silent(phone)), ...(await beyondTheOld(phone))];
}

/** Nothing reads it aloud; a sheet has its own to do so. */
async function silent({ browserPage }: H5Phone): Promise<string[]> {
  const heard = await browserPage.evaluate(() => {
    const within = [...document.querySelectorAll('.taro_page .sheet')].some((sheet) => sheet.checkVisibility()) ? '.sheet' : '.taro_page';
    return [...document.querySelectorAll(`${within} [id^="speak"], ${within} #read-back`)].some((element) => element.checkVisibility());
  });
  return heard ? [] : ['nothing reads it aloud'];
}

/** Targets under 60 and words under 18, but for the demo's own strip. */
async function beyondTheOld({ browserPage }: H5Phone): Promise<string[]> {
  return browserPage.evaluate(([thumb, eye]) => {
    const page = [...document.querySelectorAll('.taro_page')].filter((each) => each.checkVisibility()).at(-1);
    const seen = [...(page?.querySelectorAll<HTMLElement>('*') ?? [])].filter((element) => element.checkVisibility() && !element.closest('[id^="demo"]'));
    const small = seen.filter((element) => element.matches('[role="button"], input, textarea') && element.id !== 'sheet-mask').filter((element) => {
      const { width, height } = (element.closest('.field-box') ?? element).getBoundingClientRect();
      return width > 0 && Math.min(width, height) < thumb! - 0.5;
    });
    const fine = seen.filter((element) => (element.matches('input, textarea') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) && parseFloat(getComputedStyle(element).fontSize) < eye! - 0.1);
    return [...small.map((element) => `#${element.id} ${element.innerText} is small`), ...fine.map((element) => `#${element.id} ${element.innerText} is fine print`)];
  }, [OLD_THUMB, OLD_EYE]);
}

/** Words that reach beyond the screen's edge or beyond a box that hides the rest. */
async function whole({ browserPage }: H5Phone): Promise<string[]> {
  return browserPage.evaluate(() => {
    const cut = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return false;
      if (left < -1 || right > document.documentElement.clientWidth + 1) return true;
      const style = getComputedStyle(element);
      return style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    };
    const pages = [...document.querySelectorAll('.taro_page')].filter((page) => page.checkVisibility());
    const words = [...(pages.at(-1)?.querySelectorAll('*') ?? [])].filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
    return words.filter(cut).map((element) => (element as HTMLElement).innerText.slice(0, 30));
  });
}
