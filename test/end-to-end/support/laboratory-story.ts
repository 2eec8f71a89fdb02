import { expect, test } from '@playwright/test';
import { jump, observe, feed, passage, zone, type Story } from './console-acts.js';
import {
  choose,
  enterResults,
  expectAccessibleForm,
  fill,
  find,
  formAt,
  line,
  openForm,
  pick,
  record,
  send,
  wallTime,
} from './console-form.js';
import { expectAccessible } from './console-people.js';

/** From isolated cells to a certified bank. */
export function laboratoryStory(story: Story): void {
  test('the culture grows: started, looked at, fed, passaged and harvested', async () => {
    const technician = await story.people().with('labTechnician');
    const start = await openForm(technician, story.orderId(), 'startCulture');
    await pick(start.drawer, { Method: 'Enzymatic digestion' });
    await fill(start.drawer, { Incubator: 'INC-1' });
    const primary = line(start, 'New vessels', 0);
    await choose(primary, { Vessel: 'T25 flask' });
    await fill(primary, { Number: 2, 'Live cells in each (optional)': 50_000 });
    await find(start.drawer, 'Reagent lots used', 'Medium');
    await expectAccessibleForm(start);
    await record(start);
    const second = await story.people().with('labTechnician', 1);
    await record(await openForm(second, story.orderId(), 'confirmAsSecondPerson'));

    await jump(story, '+1 day', 3);
    await feed(story);
    await jump(story, '+1 day', 3);
    await observe(story, 85);
    await passage(story, { liveCells: 2_000_000, vessels: 4, each: 450_000 });
    await jump(story, '+1 day', 3);
    await feed(story);
    await jump(story, '+1 day', 3);
    await passage(story, { liveCells: 28_000_000, vessels: 16, each: 500_000 });
    await jump(story, '+1 day', 3);
    await feed(story);
    await jump(story, '+1 day', 3);
    const harvest = await openForm(technician, story.orderId(), 'harvestCulture');
    await fill(harvest.drawer, { 'Live cells': 130_000_000, Viability: 97 });
    await expectAccessibleForm(harvest);
    await record(harvest);
    await expectAccessible(technician.page);
  });
  test('the harvest is banked before its time is over', async () => {
    await jump(story, 'Jump to next deadline');
    const technician = await story.people().with('labTechnician');
    const banking = await openForm(technician, story.orderId(), 'bankVials');
    const kinds = [
      ['Dose', 3],
      ['Reserve', 1],
      ['Test', 2],
      ['Retained sample', 1],
    ] as const;
    for (const [n, [purpose, count]] of kinds.entries()) {
      if (n > 0) await banking.drawer.getByRole('button', { name: 'Add a line' }).click();
      const vials = line(banking, 'Vials', n);
      await choose(vials, { Purpose: purpose });
      await fill(vials, { Number: count, Volume: 1.2, 'Live cells in each': 18_000_000 });
    }
    await fill(banking.drawer, {
      'Frozen at': await wallTime(technician.page, zone),
      'Storage place': 'D1/R2/B3',
    });
    await expectAccessibleForm(banking);
    await record(banking);
    const second = await story.people().with('labTechnician', 1);
    await record(await openForm(second, story.orderId(), 'confirmAsSecondPerson'));
  });
  test('results come in, and a decision on what has changed meanwhile is refused', async () => {
    await jump(story, '+7 days', 2);
    const analyst = await story.people().with('qcAnalyst');
    const results = await openForm(analyst, story.orderId(), 'recordQcResults');
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

    const quality = await story.people().with('qualityAssurance');
    await record(await openForm(quality, story.orderId(), 'reviewBatchRecord'));

    const approver = await story.people().with('qcApprover');
    await approver.page.route('**/api/stream', (route) => route.abort());
    const decision = await openForm(approver, story.orderId(), 'decideQc');
    const last = await openForm(analyst, story.orderId(), 'recordQcResults');
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
    const approver = await story.people().with('qcApprover');
    await approver.page.goto(`/orders/${story.orderId()}?form=certifyRelease`);
    const foreign = await formAt(approver, 'certifyRelease');
    await expect(
      foreign.drawer.getByText('This is done by another role: Qualified person.'),
    ).toBeVisible();
    await expectAccessibleForm(foreign);
    const qualified = await story.people().with('qualifiedPerson');
    const certification = await openForm(qualified, story.orderId(), 'certifyRelease');
    await expectAccessibleForm(certification);
    await record(certification);
  });
}
