import { issueSentence } from '../../words/issue-sentence.js';
import { useLanguage } from '../../words/language.js';
import type { Field, Raw } from './field.js';
import { fieldText } from './field-text.js';
import { useForm } from './form-context.js';

/**
 * Label, help and error of a field. An empty field is not an error while somebody types: what is still missing is
 * said once, above the button.
 */
export function useField(field: Field, path: string, value: Raw) {
  const { texts, words, formats } = useLanguage();
  const { issues, serverIssues, locked } = useForm();
  const { label, help } = fieldText(field.name, texts);
  const issue = issues.find((each) => each.path === path);
  const empty = value === '' || value === null;
  const own =
    issue && issue.problem !== 'missing' && !empty
      ? issueSentence(issue, words, formats)
      : undefined;
  return {
    label: field.optional && !field.onlyWith ? `${label} (${words.form.optional})` : label,
    description: help,
    error: serverIssues.get(path) ?? own,
    disabled: locked,
  };
}
