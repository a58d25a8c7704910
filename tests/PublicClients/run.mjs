// Drives two public NetSuite clients from npm, unchanged, against a simulator that this script starts:
//   npm install && npm test
// It needs node and the built simulator (out/NetSuitePS/simulator). What it checks is the simulator, not the clients.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const NetsuiteRest = require('netsuite-rest');
const { makeRequest, update, salesOrderPath } = require('@fye/netsuite-rest-api');

const login = { account: '1234567_SB1', consumerKey: 'fake-ck', consumerSecret: 'fake-cs', tokenId: 'fake-ti', tokenSecret: 'fake-ts' };
const simulator = spawn('dotnet', [
  fileURLToPath(new URL('../../out/NetSuitePS/simulator/NetSuite.Simulator.dll', import.meta.url)), '--port', '0', '--stop-with-stdin',
  '--account', login.account, '--consumer-key', login.consumerKey, '--consumer-secret', login.consumerSecret,
  '--token-id', login.tokenId, '--token-secret', login.tokenSecret,
], { stdio: ['pipe', 'pipe', 'inherit'] });

const steps = [];
const step = (name, run) => steps.push([name, run]);

step('netsuite-rest creates, reads, changes and deletes a customer', async ({ rest }) => {
  const body = JSON.stringify({ companyName: 'Public Client Ltd.', subsidiary: { id: '1' } });
  const created = await rest.request({ path: 'record/v1/customer', method: 'POST', body, heads: { 'Content-Type': 'application/json' } });
  assert.equal(created.statusCode, 204);
  // This client hides the Location header; people look the record up.
  const found = await rest.request({ path: 'record/v1/customer?q=companyName%20IS%20%22Public%20Client%20Ltd.%22' });
  const path = `record/v1/customer/${found.data.items[0].id}`;
  assert.equal((await rest.request({ path })).data.companyName, 'Public Client Ltd.');
  await rest.request({ path, method: 'PATCH', body: '{"phone":"555-0100"}' });
  assert.equal((await rest.request({ path: `${path}?fields=phone` })).data.phone, '555-0100');
  assert.equal((await rest.request({ path, method: 'DELETE' })).statusCode, 204);
  await assert.rejects(rest.request({ path }), /404/);
});

step('netsuite-rest lists with a filter and pages through SuiteQL', async ({ rest }) => {
  const list = await rest.request({ path: 'record/v1/customer?q=companyName%20START_WITH%20%22Birch%22&limit=5' });
  assert.deepEqual(list.data.items.map((item) => item.id), ['101']);
  const body = JSON.stringify({ q: 'SELECT id, companyname FROM customer ORDER BY id' });
  const rows = [];
  for (let offset = 0, more = true; more; offset += 4) {
    const page = await rest.request({ path: `query/v1/suiteql?limit=4&offset=${offset}`, method: 'POST', body });
    rows.push(...page.data.items);
    more = page.data.hasMore;
  }
  assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
  assert.equal(rows[0].companyname, 'Birchwood Outfitters');
});

step('netsuite-rest sees a refused login as 401 and an OPTIONS check as 204', async ({ rest, base_url }) => {
  assert.equal((await rest.request({ path: '*', method: 'OPTIONS' })).statusCode, 204);
  const stranger = new NetsuiteRest({ ...options(base_url), token_secret: 'wrong' });
  await assert.rejects(stranger.request({ path: 'record/v1/customer' }), /401/);
});

step('@fye/netsuite-rest-api reads and changes a sales order, and queries', async ({ host }) => {
  const config = {
    netsuiteApiHost: host, testEnv: true, netsuiteAccountId: login.account, consumerKey: login.consumerKey,
    consumerSecret: login.consumerSecret, netsuiteTokenKey: login.tokenId, netsuiteTokenSecret: login.tokenSecret,
  };
  const order = await makeRequest(config, { method: 'GET', requestType: 'record', path: `${salesOrderPath}/501?expandSubResources=true` });
  assert.equal(order.body.item.items.length, order.body.item.totalResults);
  const changed = await update(config, { path: salesOrderPath, id: '501', updateValues: { memo: 'Changed by a public client' } });
  assert.equal(changed.statusCode, 204);
  const rows = await makeRequest(config, { method: 'POST', requestType: 'suiteql', query: "SELECT tranid, memo FROM transaction WHERE id = 501" });
  assert.deepEqual(rows.body.items, [{ links: [], memo: 'Changed by a public client', tranid: 'SO1001' }]);
  const wrong = await makeRequest(config, { method: 'POST', requestType: 'suiteql', query: 'SELECT nothing FROM customer' });
  assert.match(wrong.body['o:errorDetails'][0].detail, /Unknown identifier 'nothing'/);
});

function options(base_url) {
  return {
    base_url, realm: login.account, consumer_key: login.consumerKey, consumer_secret_key: login.consumerSecret,
    token: login.tokenId, token_secret: login.tokenSecret,
  };
}

let failed = 0;
try {
  const [ready] = await new Promise((resolve, reject) => {
    createInterface(simulator.stdout).once('line', (line) => resolve([JSON.parse(line)]));
    simulator.once('exit', (code) => reject(new Error(`The simulator ended with ${code}.`)));
  });
  const base_url = ready.baseUri.replace(/\/$/, '');
  const clients = { base_url, host: new URL(base_url).host, rest: new NetsuiteRest(options(base_url)) };
  for (const [name, run] of steps) {
    try {
      await run(clients);
      console.log(`passed: ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAILED: ${name}\n${error.stack}`);
    }
  }
} finally {
  simulator.stdin.end();
}
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
