import { Button } from '@mantine/core';
import { Icon } from '../../../ui/icon.js';
import { Panel } from '../../../ui/panel.js';
import { Tag } from '../../../ui/tag.js';
import { useLanguage } from '../../../words/language.js';
import { exceptionText } from '../exception-text.js';
import type { DecisionLook } from '../use-decision.js';
import css from './exceptions-panel.module.css';

type ExceptionsPanelProps = { readonly decision: DecisionLook };

/** What is out of the ordinary, each with its own click; nothing is ticked off together. */
export function ExceptionsPanel({ decision }: ExceptionsPanelProps) {
  const language = useLanguage();
  const { words } = language;
  const { exceptions, toSee, isSeen, isNew, see } = decision;
  return (
    <Panel
      title={words.decision.exceptions}
      aside={
        exceptions.length === 0 ? null : (
          <span role="status">
            {toSee === 0 ? words.decision.seen : words.decision.toSee(toSee)}
          </span>
        )
      }
    >
      {exceptions.length === 0 ? (
        <Tag tone="good" icon="check">
          {words.decision.noExceptions}
        </Tag>
      ) : (
        <ul className={css['list']}>
          {exceptions.map((exception) => {
            const { title, detail, tone } = exceptionText(exception, language);
            const seen = isSeen(exception.key);
            return (
              <li
                key={exception.key}
                className={`${css['item']} ${css[tone]} ${isNew(exception.key) && !seen ? css['new'] : ''}`}
              >
                <div className={css['what']}>
                  <strong>{title}</strong>
                  <div>{detail}</div>
                </div>
                {seen ? (
                  <span className={css['seen']}>
                    <Icon name="check" /> {words.decision.seen}
                  </span>
                ) : (
                  <Button
                    variant="default"
                    mih={44}
                    aria-label={`${words.decision.seeIt}: ${title}, ${detail}`}
                    onClick={() => see(exception.key)}
                  >
                    {words.decision.seeIt}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
