/** Infection markers of the donor. Without a rule, because texts name them before any form is loaded. */
export const markers = ['hiv12', 'hbsAg', 'antiHbc', 'hcv', 'syphilis'] as const;
export type Marker = (typeof markers)[number];
