import { PasswordInput, Text } from '@mantine/core';
import { actingRole } from '../../../../../domain/command.js';
import { catalogue, type CommandType } from '../../../../../domain/order/catalogue.js';
import type { SignatureMeaning } from '../../../../../domain/roles.js';
import { useLanguage } from '../../../words/language.js';
import { useMe } from '../../session/me-context.js';
import { choiceText } from '../field-text.js';
import css from './signature.module.css';

type SignatureProps = {
  readonly meaning: SignatureMeaning;
  readonly type: CommandType;
  readonly orderId: string | null;
  /** What was decided, where the form decides something. */
  readonly outcome: string | undefined;
  readonly secret: string;
  readonly change: (secret: string) => void;
  readonly enabled: boolean;
};

/** The electronic signature as one sentence, and the secret that makes it one. */
export function Signature({
  meaning,
  type,
  orderId,
  outcome,
  secret,
  change,
  enabled,
}: SignatureProps) {
  const { words, texts } = useLanguage();
  const me = useMe();
  const role = actingRole(catalogue[type].by, me.roles);
  const sentence = outcome === 'reject' ? words.sign.rejection : words.sign.sentences[meaning];
  return (
    <div className={css['sign']}>
      <Text className={css['sentence'] ?? ''}>
        {sentence({
          name: me.name,
          what:
            outcome && outcome !== 'reject'
              ? `${texts.commands[type].title}: ${choiceText(outcome, texts)}`
              : texts.commands[type].title,
          order: orderId ?? words.sign.newOrder,
          role: role ? texts.roles[role] : '',
        })}
      </Text>
      {enabled ? (
        <PasswordInput
          label={words.sign.secret}
          description={words.sign.help}
          value={secret}
          onChange={(event) => change(event.currentTarget.value)}
          autoComplete="off"
          size="md"
          w={300}
        />
      ) : (
        <Text size="sm" c="var(--ink-soft)">
          {words.sign.notYet}
        </Text>
      )}
    </div>
  );
}
