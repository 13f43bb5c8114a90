/** A number as it is to stand in JSON text, with all its digits: `rawJson('1.10')`. */
export const rawJson: (text: string) => unknown = (JSON as unknown as { rawJSON: (text: string) => unknown })
  .rawJSON;
