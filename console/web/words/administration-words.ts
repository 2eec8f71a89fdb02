import type { FormFieldName, SetUpStep } from '../features/administration/names.js';

type All<K extends string> = { readonly [each in K]: string };

/** Words of setting an installation up and of keeping it. */
export type AdministrationWords = {
  readonly administration: All<
    | 'title'
    | 'lead'
    | 'steps'
    | 'done'
    | 'toDo'
    | 'example'
    | 'fixed'
    | 'people'
    | 'sites'
    | 'protocols'
    | 'lots'
    | 'facility'
    | 'add'
    | 'save'
    | 'change'
    | 'cancel'
    | 'gone'
    | 'works'
    | 'standing'
    | 'noLots'
    | 'noProtocol'
    | 'clinic'
    | 'laboratory'
    | 'until'
    | 'permit'
    | 'inForce'
    | 'retired'
    | 'draft'
    | 'expired'
    | 'goThere'
    | 'waiting'
    | 'sign'
  > & {
    readonly fields: All<FormFieldName>;
    /** What a field asks for, said when the server did not take it. */
    readonly issues: Partial<All<FormFieldName>>;
    readonly hints: Partial<All<FormFieldName>>;
    readonly stepsToDo: All<SetUpStep>;
    readonly missingRoles: (roles: string) => string;
  };
  readonly firstRun: All<'title' | 'lead' | 'action' | 'different'>;
  readonly newPassword: All<'action' | 'lead' | 'make' | 'done'> & {
    readonly made: (login: string) => string;
    readonly once: (until: string) => string;
    readonly choose: (name: string) => string;
  };
  readonly password: All<'title' | 'lead' | 'action' | 'changed' | 'wrong'>;
};
