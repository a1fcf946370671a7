export interface CompanyForm {
  readonly brand: string;
  readonly legalName: string;
  readonly npwp: string;
  readonly address: string;
}

export type CompanyField = keyof CompanyForm;
export const COMPANY_FIELDS: readonly CompanyField[] = ['brand', 'legalName', 'npwp', 'address'];

export type Company = Readonly<Record<CompanyField, string | null>>;

export const formOf = ({ brand, legalName, npwp, address }: Company): CompanyForm => ({
  ...{ brand: brand ?? '', legalName: legalName ?? '', npwp: npwp ?? '', address: address ?? '' },
});

/** Dots, spaces and dashes are how people write it. */
export const isNpwp = (text: string): boolean => /^(\d{15}|\d{16})$/.test(text.replaceAll(/[\s.-]/g, ''));

/** What differs from what is set, as it is sent: an empty field takes the value away. */
export function companyChanges(form: CompanyForm, company: Company): Partial<Record<CompanyField, string | null>> {
  const wanted = (field: CompanyField): string | null => form[field].trim() || null;
  return Object.fromEntries(
    COMPANY_FIELDS.filter((field) => wanted(field) !== company[field]).map((field) => [field, wanted(field)]),
  );
}
