// Opens every page of a folder in Chromium and says what is wrong with it: node report.mjs BROWSER PAGES PICTURES
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [browser, pages, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const profile = mkdtempSync(join(tmpdir(), 'report-'));
const widths = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
const faults = [];
let looks = 0;

const context = await chromium.launchPersistentContext(profile, {
  executablePath: browser,
  headless: true,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('request', (r) => r.url().startsWith('file:') || faults.push(`asks for ${r.url()}`));
  page.on('pageerror', (e) => faults.push(`fails: ${e.message}`));
  for (const file of readdirSync(pages).filter((f) => f.endsWith('.html')).sort()) {
    const address = pathToFileURL(join(pages, file)).href;
    for (const [width, size] of Object.entries(widths)) {
      for (const scheme of ['light', 'dark']) {
        const name = `${basename(file, '.html')}-${width}-${scheme}`;
        const fault = (what) => faults.push(`${name}: ${what}`);
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme, media: 'screen' });
        await page.goto(address);
        if (await page.locator('script, link, iframe, img').count()) fault('is not one page without script');
        await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) fault('is wider than the screen');
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
        if (!passes.length) fault('was not looked at');
        for (const v of violations) fault(`${v.id}: ${v.help}: ${v.nodes.map((n) => n.target).join(', ')}`);
        looks++;
      }
    }
    // The filter shows what it says: of the places and findings, those of its severities.
    const seen = (selector) => page.locator(selector).filter({ visible: true }).count();
    const all = (selector) => page.locator(selector).count();
    for (const [id, findings, places] of [
      ['show-all', '.finding', '.place'],
      ['show-found', '.finding', '.place:has(.finding)'],
      ['show-warnings', '.finding:is(.error, .warning)', '.place:has(.finding.error, .finding.warning)'],
      ['show-errors', '.finding.error', '.place:has(.finding.error)'],
    ]) {
      await page.check(`#${id}`);
      if ((await seen('.finding')) !== (await all(findings))) faults.push(`${file}: #${id} shows ${await seen('.finding')} findings of ${await all(findings)}`);
      if ((await seen('.place')) !== (await all(places))) faults.push(`${file}: #${id} shows ${await seen('.place')} places of ${await all(places)}`);
    }
    await page.check('#show-all');
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    if (await seen('fieldset')) faults.push(`${file}: prints its filter`);
    await page.pdf({ path: join(pictures, `${basename(file, '.html')}.pdf`), format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
for (const f of faults) console.error(f);
if (!looks) console.error('there was nothing to look at');
console.log(`${looks} looks, ${faults.length} faults`);
process.exit(faults.length || !looks ? 1 : 0);
