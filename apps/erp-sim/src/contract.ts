/** The words of the `rest` contract, as published in libs/erp/erp-contract.openapi.json. Amounts are whole rupiah. */
export const TAX_CLASSES = ['STANDARD', 'LUXURY', 'EXEMPT', 'NOT_COLLECTED'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];

export const ORDER_STATUSES = ['booked', 'partly-shipped', 'shipped', 'invoiced', 'completed', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Whatever the ERP lists carries the instant of its latest change. */
export interface Listed {
  readonly updatedAt: string;
}

export interface Item extends Listed {
  readonly sku: string;
  readonly name: string;
  readonly barcode: string | null;
  readonly brand: string | null;
  readonly category: string;
  readonly unit: string;
  readonly packSize: number;
  readonly minQuantity: number;
  readonly multiple: number;
  readonly taxClass: TaxClass;
  readonly active: boolean;
  readonly imageUrl: string | null;
}

export interface Price extends Listed {
  readonly priceList: string;
  readonly sku: string;
  readonly minQuantity: number;
  readonly price: number;
  readonly currency: 'IDR';
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Stock extends Listed {
  readonly sku: string;
  readonly warehouse: string;
  readonly available: number;
}

export interface Customer extends Listed {
  readonly code: string;
  readonly name: string;
  readonly priceList: string | null;
  readonly creditLimit: number;
  readonly creditUsed: number;
  readonly overdueAmount: number;
  readonly blocked: boolean;
  readonly address: string | null;
  readonly location: { readonly lat: number; readonly lng: number } | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** NPWP; left out where the sim knows none. */
  readonly taxId?: string | null;
}

export interface OrderRequest {
  readonly externalRef: string;
  readonly customerCode: string;
  readonly orderedAt: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly unitPrice: number }[];
  readonly note: string | null;
}

export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly status: 'booked' | 'changed';
  readonly reason?: string;
}

export interface Order extends Listed {
  readonly externalRef: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly lines: readonly OrderLine[];
  /** PPN of all lines. */
  readonly tax: number;
  readonly shippedLines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly invoiceNumber?: string;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly code: string;
    readonly message: string;
    readonly available?: number;
  }[];
}
