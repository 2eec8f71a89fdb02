import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildBundle, type WorkflowBundle } from '../../../worker/bundle.js';
import { projectFolder } from '../../../worker/project-folder.js';

export type Edit = {
  /** A source file of the product, from the project folder. */
  readonly file: string;
  /** Text that stands in it exactly once, and what somebody makes of it. */
  readonly from: string;
  readonly to: string;
};

/**
 * The product's own workflows after an edit of their sources: copied into a folder of their own, edited there and
 * bundled as the product is. Throws when the text is not there exactly once.
 */
export async function bundleEdited({ file, from, to }: Edit): Promise<WorkflowBundle> {
  const project = projectFolder();
  mkdirSync(path.join(project, 'build'), { recursive: true });
  const root = mkdtempSync(path.join(project, 'build', 'edited-'));
  try {
    for (const name of ['workflows', 'domain', 'package.json'])
      cpSync(path.join(project, name), path.join(root, name), { recursive: true });
    symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
    const parts = readFileSync(path.join(root, file), 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
    writeFileSync(path.join(root, file), parts.join(to));
    return await buildBundle({ root });
  } finally {
    rmSync(root, { recursive: true });
  }
}
