import { Table, type TableScrollContainerProps } from '@mantine/core';

/** A table that may be wider than its place: it scrolls, by the keyboard too. */
export const WideTable = (props: TableScrollContainerProps) => (
  <Table.ScrollContainer {...props} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }} />
);
