import { expect, test } from '@playwright/test';
import {
  enterResults,
  expectAccessibleForm,
  fill,
  formAt,
  line,
  openForm,
  pick,
  record,
  scan,
  send,
  tick,
  wallTime,
} from './support/console-form.js';
import { expectAccessible, peopleAt, type People } from './support/console-people.js';
import {
  answerChecklist,
  fillBanking,
  fillCollection,
  fillInjection,
  fillPrescription,
  fillReceipt,
  fillStart,
} from './support/usual-forms.js';
import { openInstallation, type Installation } from './support/installation.js';
import { chainOfIdentity, feed, jump, observe, passage } from './support/order-steps.js';

const zone = 'Europe/Istanbul';

let installation: Installation;
let people: People;
let orderId = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  installation = await openInstallation();
  people = peopleAt(browser, installation);
});

test.afterAll(() => installation?.remove());

test.describe('one order, from its prescription to its first injection', () => {
  test('nobody is signed in at first, and a wrong password is told in a sentence', async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: installation.baseUrl, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto('/');
    await expectAccessible(page);
    await page.getByLabel('User name').fill('elif');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('User name or password is not right.')).toBeVisible();
    await context.close();
  });

  test('a clinician prescribes, and the order stands on the board', async () => {
    const clinician = await people.with('clinician');
    const { page } = clinician;
    await page.goto('/');
    await page.getByRole('button', { name: 'New order' }).click();
    const form = await formAt(clinician, 'placeOrder');
    await fillPrescription(form);
    await expectAccessibleForm(form);
    await record(form);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(/^DL-\d{4}-\d{6}$/);
    orderId = (await title.textContent()) ?? '';
    await expect(page.getByText('Örnek Hasta Bir')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/');
    await expect(page.getByRole('link', { name: orderId })).toBeVisible();
    await expectAccessible(page);
  });

  test('the clinic collects: two people, and nobody confirms their own entry', async () => {
    const clinician = await people.with('clinician');
    const collection = await openForm(clinician, orderId, 'recordCollection');
    await fillCollection(collection);
    await expectAccessibleForm(collection);
    await record(collection);

    await clinician.page.goto(`/orders/${orderId}?form=confirmAsSecondPerson`);
    const own = await formAt(clinician, 'confirmAsSecondPerson');
    await expect(own.drawer.getByText('Another person has to do this.')).toBeVisible();

    const assistant = await people.with('clinicAssistant');
    await record(await openForm(assistant, orderId, 'confirmAsSecondPerson'));
    const dispatch = await openForm(assistant, orderId, 'dispatchBiopsy');
    await fill(dispatch.drawer, {
      Waybill: 'WB-1',
      'Expected arrival': await wallTime(assistant.page, zone, 240),
    });
    await record(dispatch);
  });

  test('the laboratory receives, and quality control accepts', async () => {
    const technician = await people.with('labTechnician');
    const receipt = await openForm(technician, orderId, 'receiveBiopsy');
    await fillReceipt(receipt);
    await expectAccessibleForm(receipt);
    await record(receipt);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));

    const approver = await people.with('qcApprover');
    const intake = await openForm(approver, orderId, 'decideIntake');
    await pick(intake.drawer, { Decision: 'Accept' });
    await expectAccessibleForm(intake);
    await record(intake);
  });

  test('the culture grows: started, looked at, fed, passaged and harvested', async () => {
    const technician = await people.with('labTechnician');
    const start = await openForm(technician, orderId, 'startCulture');
    await fillStart(start);
    await expectAccessibleForm(start);
    await record(start);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));

    await jump(people, '+1 day', 3);
    await feed({ people, orderId });
    await jump(people, '+1 day', 3);
    await observe({ people, orderId }, 85);
    await passage({ people, orderId }, { liveCells: 2_000_000, vessels: 4, each: 450_000 });
    await jump(people, '+1 day', 3);
    await feed({ people, orderId });
    await jump(people, '+1 day', 3);
    await passage({ people, orderId }, { liveCells: 28_000_000, vessels: 16, each: 500_000 });
    await jump(people, '+1 day', 3);
    await feed({ people, orderId });
    await jump(people, '+1 day', 3);
    const harvest = await openForm(technician, orderId, 'harvestCulture');
    await fill(harvest.drawer, { 'Live cells': 130_000_000, Viability: 97 });
    await expectAccessibleForm(harvest);
    await record(harvest);
    await expectAccessible(technician.page);
  });

  test('the harvest is banked before its time is over', async () => {
    await jump(people, 'Jump to next deadline');
    const technician = await people.with('labTechnician');
    const banking = await openForm(technician, orderId, 'bankVials');
    await fillBanking(banking, await wallTime(technician.page, zone));
    await expectAccessibleForm(banking);
    await record(banking);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));
  });

  test('results come in, and a decision on what has changed meanwhile is refused', async () => {
    await jump(people, '+7 days', 2);
    const analyst = await people.with('qcAnalyst');
    const results = await openForm(analyst, orderId, 'recordQcResults');
    await enterResults(results, {
      Sterility: 'Negative',
      'Mycoplasma (NAT)': 'Negative',
      Endotoxin: 0.1,
      Viability: 93,
      'Identity (CD90)': 95,
      Keratinocytes: 0.4,
    });
    await expectAccessibleForm(results);
    await record(results);

    const approver = await people.with('qcApprover');
    await approver.page.route('**/api/stream', (route) => route.abort());
    const decision = await openForm(approver, orderId, 'decideQc');
    const last = await openForm(analyst, orderId, 'recordQcResults');
    await enterResults(last, { 'STR identity': 'Match' });
    await record(last);
    await pick(decision.drawer, { Decision: 'Accept' });
    await send(decision);
    await expect(
      decision.drawer.getByText('“Quality control” has changed since you opened this form.'),
    ).toBeVisible();
    await expectAccessibleForm(decision);
    await decision.drawer
      .getByRole('button', { name: /^(Show what changed|I have looked at this)$/ })
      .click();
    await record(decision);
    await approver.page.unroute('**/api/stream');
  });

  test('only the qualified person certifies', async () => {
    const approver = await people.with('qcApprover');
    await approver.page.goto(`/orders/${orderId}?form=certifyRelease`);
    const foreign = await formAt(approver, 'certifyRelease');
    await expect(
      foreign.drawer.getByText('This is done by another role: Qualified person.'),
    ).toBeVisible();
    await expectAccessibleForm(foreign);
    const qualified = await people.with('qualifiedPerson');
    const certification = await openForm(qualified, orderId, 'certifyRelease');
    await expectAccessibleForm(certification);
    await record(certification);
  });

  test('a session is planned and its product prepared, without a vial of somebody else', async () => {
    const coordinator = await people.with('coordinator');
    const plan = await openForm(coordinator, orderId, 'planSession');
    const [date = '', time = ''] = (await wallTime(coordinator.page, zone, 24 * 60)).split('T');
    await fill(plan.drawer, { Date: date, Time: time });
    await expectAccessibleForm(plan);
    await record(plan);

    await jump(people, '+1 day');
    const technician = await people.with('labTechnician');
    const { page } = technician;
    const preparation = await openForm(technician, orderId, 'prepareSessionProduct');
    await tick(preparation.drawer, `${orderId}-A1-V01`);
    await scan(page, 'DL-2020-000001-A1-V01');
    const stranger = preparation.drawer.getByText(
      'DL-2020-000001-A1-V01 does not belong here. Put it aside and check.',
    );
    await expect(stranger).toBeVisible();
    const now = await wallTime(page, zone);
    await fill(preparation.drawer, { 'Thawed at': now, 'Formulated at': now });
    await fill(line(preparation, 'Containers filled', 0), { Volume: 1 });
    await send(preparation);
    await expect(preparation.drawer.getByText('Not recorded')).toBeVisible();
    await expectAccessibleForm(preparation);
    await preparation.drawer.getByRole('button', { name: 'Take out of the list' }).click();
    await expect(stranger).toBeHidden();
    await record(preparation);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));
  });

  test('the product of the session is tested, accepted and certified', async () => {
    const analyst = await people.with('qcAnalyst');
    const results = await openForm(analyst, orderId, 'recordSessionResults');
    await enterResults(results, {
      'Gram stain': 'Negative',
      Viability: 92,
      Endotoxin: 0.1,
      Appearance: 'Conforms',
    });
    await record(results);
    const approver = await people.with('qcApprover');
    const decision = await openForm(approver, orderId, 'decideSessionQc');
    await pick(decision.drawer, { Decision: 'Accept' });
    await expectAccessibleForm(decision);
    await record(decision);
    const qualified = await people.with('qualifiedPerson');
    await record(await openForm(qualified, orderId, 'certifySessionProduct'));
  });

  test('a container of somebody else stops everything; the right one is given', async () => {
    const assistant = await people.with('clinicAssistant');
    const patient = await chainOfIdentity({ people, orderId });
    const identity = await openForm(assistant, orderId, 'confirmIdentity');
    await fill(identity.drawer, { Container: 'DL-2020-000001-S1-C1', Patient: patient });
    const stop = identity.drawer.getByRole('alert').filter({ hasText: 'STOP' });
    await expect(stop).toContainText('This container is DL-2020-000001-S1-C1.');
    await expectAccessibleForm(identity);
    await identity.drawer.getByRole('button', { name: 'Report the mismatch' }).click();
    await expect(identity.drawer.getByText('Not recorded')).toBeVisible();
    await fill(identity.drawer, { Container: `${orderId}-S1-C1` });
    await expect(stop).toBeHidden();
    await expectAccessibleForm(identity);
    await record(identity);

    const clinician = await people.with('clinician');
    const authorisation = await openForm(clinician, orderId, 'authoriseAdministration');
    await answerChecklist(authorisation);
    await expectAccessibleForm(authorisation);
    await record(authorisation);

    const injection = await openForm(clinician, orderId, 'recordAdministration');
    await fillInjection(injection, `${orderId}-S1-C1`);
    await expectAccessibleForm(injection);
    await record(injection);
    await expect(clinician.page.getByRole('region', { name: 'Sessions' })).toContainText('Given');
    await expectAccessible(clinician.page);
  });

  test('work list, patients and search are accessible too', async () => {
    const { page } = await people.with('clinician');
    for (const place of ['My work', 'Patients', 'Board']) {
      await page.getByRole('link', { name: place }).click();
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
      await expectAccessible(page);
    }
  });
});
