import { expect, test } from '@playwright/test';
import { jump, chainOfIdentity, fit, goodLogger, zone, type Story } from './console-acts.js';
import {
  choose,
  enterResults,
  expectAccessibleForm,
  fill,
  line,
  openForm,
  pick,
  record,
  scan,
  send,
  tick,
  wallTime,
} from './console-form.js';
import { expectAccessible } from './console-people.js';

/** From the plan of a session to the injection. */
export function treatmentStory(story: Story): void {
  test('a session is planned and its product prepared, without a vial of somebody else', async () => {
    const coordinator = await story.people().with('coordinator');
    const plan = await openForm(coordinator, story.orderId(), 'planSession');
    const [date = '', time = ''] = (await wallTime(coordinator.page, zone, 24 * 60)).split('T');
    await fill(plan.drawer, { Date: date, Time: time });
    await expectAccessibleForm(plan);
    await record(plan);
    const confirmation = await openForm(
      await story.people().with('clinician'),
      story.orderId(),
      'confirmSession',
    );
    await pick(confirmation.drawer, fit);
    await expectAccessibleForm(confirmation);
    await record(confirmation);

    await jump(story, '+1 day');
    const technician = await story.people().with('labTechnician');
    const { page } = technician;
    const preparation = await openForm(technician, story.orderId(), 'prepareSessionProduct');
    await tick(preparation.drawer, `${story.orderId()}-A1-V01`);
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
    const second = await story.people().with('labTechnician', 1);
    await record(await openForm(second, story.orderId(), 'confirmAsSecondPerson'));
  });
  test('the product of the session is tested, accepted and certified', async () => {
    const analyst = await story.people().with('qcAnalyst');
    const results = await openForm(analyst, story.orderId(), 'recordSessionResults');
    await enterResults(results, {
      'Gram stain': 'Negative',
      Viability: 92,
      Endotoxin: 0.1,
      Appearance: 'Conforms',
    });
    await record(results);
    const approver = await story.people().with('qcApprover');
    const decision = await openForm(approver, story.orderId(), 'decideSessionQc');
    await pick(decision.drawer, { Decision: 'Accept' });
    await expectAccessibleForm(decision);
    await record(decision);
    const qualified = await story.people().with('qualifiedPerson');
    await record(await openForm(qualified, story.orderId(), 'certifySessionProduct'));
  });
  test('the product travels to the clinic within its life', async () => {
    const logistics = await story.people().with('logistics');
    const dispatch = await openForm(logistics, story.orderId(), 'dispatchSessionProduct');
    await fill(dispatch.drawer, {
      Waybill: 'WB-S1',
      'Expected arrival': await wallTime(logistics.page, zone, 60),
    });
    await expectAccessibleForm(dispatch);
    await record(dispatch);
    const assistant = await story.people().with('clinicAssistant');
    const receipt = await openForm(assistant, story.orderId(), 'receiveSessionProduct');
    await tick(receipt.drawer, `${story.orderId()}-S1-C1`);
    await pick(receipt.drawer, {
      'Container intact': 'Yes',
      'Temperature on the way': 'Logger summary',
    });
    await fill(receipt.drawer, goodLogger);
    await expectAccessibleForm(receipt);
    await record(receipt);
  });
  test('a container of somebody else stops everything; the right one is given', async () => {
    const assistant = await story.people().with('clinicAssistant');
    const patient = await chainOfIdentity(story);
    const identity = await openForm(assistant, story.orderId(), 'confirmIdentity');
    await fill(identity.drawer, { Container: 'DL-2020-000001-S1-C1', Patient: patient });
    const stop = identity.drawer.getByRole('alert').filter({ hasText: 'STOP' });
    await expect(stop).toContainText('This container is DL-2020-000001-S1-C1.');
    await expectAccessibleForm(identity);
    await identity.drawer.getByRole('button', { name: 'Report the mismatch' }).click();
    await expect(identity.drawer.getByText('Not recorded')).toBeVisible();
    await fill(identity.drawer, { Container: `${story.orderId()}-S1-C1` });
    await expect(stop).toBeHidden();
    await expectAccessibleForm(identity);
    await record(identity);

    const clinician = await story.people().with('clinician');
    const authorisation = await openForm(clinician, story.orderId(), 'authoriseAdministration');
    await pick(authorisation.drawer, { ...fit, 'Mixed with a filler': 'No' });
    await expectAccessibleForm(authorisation);
    await record(authorisation);

    const injection = await openForm(clinician, story.orderId(), 'recordAdministration');
    for (const [n, area] of ['Left cheek', 'Right cheek'].entries()) {
      await injection.drawer.getByRole('button', { name: area, exact: true }).click();
      const dose = line(injection, 'Doses', n);
      await choose(dose, { Technique: 'Papule' });
      await fill(dose, { Volume: 0.5, Depth: 1.5 });
    }
    const used = line(injection, 'Containers used', 0);
    await expect(used.getByLabel('Code')).toHaveValue(`${story.orderId()}-S1-C1`);
    await fill(used, { 'Volume used': 1 });
    await pick(injection.drawer, { Anaesthesia: 'None', 'Mixed with a filler': 'No' });
    await expectAccessibleForm(injection);
    await record(injection);
    await expect(clinician.page.getByRole('region', { name: 'Sessions' })).toContainText('Given');
    await expectAccessible(clinician.page);
  });
}
