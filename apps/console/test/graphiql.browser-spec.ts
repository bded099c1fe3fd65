import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { queryAddress } from '../graphiql/query-address.js';
import { seriousFindings } from './look-at-page.js';
import { describeConsole } from './opened-console.js';

// The editor takes no key for a completion that has only just appeared.
const COMPLETION_PAUSE_MS = 300;

describeConsole('GraphiQL, where /graphql is opened by a person', (opened) => {
  const ORGANIZATIONS = '{ organizations(first: 1) { totalCount } }';

  it('completes a name, and shows the answer and its cost', async () => {
    const page = await opened.page('/graphql');
    // Names are known once the hub has described its schema.
    await page.waitForLoadState('networkidle');
    await editorOf(page, 'Operation Editor').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{ organizations { totalC');
    await page.getByRole('option', { name: /totalCount/u }).waitFor();
    await page.waitForTimeout(COMPLETION_PAUSE_MS);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await answered(page, /"totalCount":\s\d+/u);
    await page.getByText(/^Biaya \d+ dari batas/u).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('speaks the reader’s language: examples, cost, and what a type means', async () => {
    const page = await opened.page('/graphql?lang=en');
    await page.getByRole('button', { name: 'Show Examples' }).click();
    await page.getByRole('button', { name: 'Complaints by status' }).click();
    await run(page);
    await answered(page, /"complaintsAggregate"/u);
    await page.getByText(/^Cost \d+ of at most/u).waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Cursor', exact: true }).click();
    await page.getByText('A place in a list; hand it back as it is.', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('opens an example of the page for developers, keeps it in its history, and loads nothing from elsewhere', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1366, height: 768 } });
    const elsewhere: string[] = [];
    page.on('request', (asked) => {
      if (!asked.url().startsWith(opened.hub.url) && !/^(?:data|blob):/u.test(asked.url()))
        elsewhere.push(asked.url());
    });
    await page.goto(`${opened.hub.url}/pengembang`);
    await page.getByRole('link', { name: 'Buka di GraphiQL: Rumah sakit provinsi dan induknya' }).click();
    await run(page);
    await answered(page, /RSUD\sDr\.\sMoewardi/u);
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('region', { name: 'History' }).getByText('kind: { eq: hospital }').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(elsewhere).toEqual([]);
    await page.close();
  });

  it('sends the headers that are written, and forgets them with the page', async () => {
    const page = await opened.page(queryAddress(ORGANIZATIONS));
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await editorOf(page, 'Headers').click();
    await page.keyboard.insertText('{ "Authorization": "Bearer lmb_not_a_key" }');
    await run(page);
    await answered(page, /"INVALID_KEY"/u);
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('lmb_not_a_key');
    await page.close();
  });

  it('acts for whoever is signed in', async () => {
    const query = '{ people { login } }';
    const anybody = await opened.page(queryAddress(query));
    await run(anybody);
    await answered(anybody, /"(?:UNAUTHENTICATED|FORBIDDEN)"/u);
    await anybody.close();
    const admin = await opened.page(queryAddress(query), { storageState: opened.admin });
    await run(admin);
    await answered(admin, /"admin@contoh\.go\.id"/u);
    await admin.goto('about:blank');
    // What changes something is only taken from our own pages; that no batch has this number is found out after that.
    await admin.goto(opened.hub.url + queryAddress('mutation { retryBatch(id: "999999999") { id } }'));
    await run(admin);
    await answered(admin, /"NOT_FOUND"/u);
    await admin.close();
  });

  it('goes on as anybody when the session has ended', async () => {
    const page = await opened.page(queryAddress(ORGANIZATIONS), { storageState: opened.ended });
    await run(page);
    await answered(page, /"totalCount":\s\d+/u);
    await page.close();
  });

  it('subscribes over graphql-transport-ws', async () => {
    const page = await opened.page(
      queryAddress(
        'subscription { recordsChanged(dataset: "reference.organizations", after: "start") { op key } }',
      ),
    );
    const [socket] = await Promise.all([page.waitForEvent('websocket'), run(page)]);
    expect(socket.url()).toBe(`${opened.hub.url.replace('http', 'ws')}/graphql`);
    await answered(page, /"op":\s"UPSERT"/u);
    await page.getByRole('button', { name: /^Stop/u }).click();
    await page.close();
  });

  /** The part in which somebody writes. */
  function editorOf(page: Page, name: string): Locator {
    return page.getByRole('region', { name }).locator('.monaco-editor:visible').first();
  }

  /** The button is there before the editor, and runs nothing as long as there is none. */
  async function run(page: Page): Promise<void> {
    await editorOf(page, 'Operation Editor').waitFor();
    await page.getByRole('button', { name: /^Execute/u }).click();
  }

  /** Waits until the answer holds something, in which `\s` stands for a space: the editor writes those that do not break. */
  async function answered(page: Page, expected: RegExp): Promise<void> {
    const answer = page.getByRole('region', { name: 'Result Window' });
    await answer.getByText(expected).first().waitFor();
  }
});
