/** A filter that somebody gave a name, as the address of the list has it. */
export interface OrderView {
  readonly id: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, string>>;
}
