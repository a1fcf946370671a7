import { type OrderStatus } from './order';

/** An order's life: which status may follow which. */
export const MOVES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  'awaiting-approval': ['placed', 'rejected', 'cancelled', 'held'],
  placed: ['booked', 'needs-review', 'cancelled', 'held', 'partly-shipped', 'shipped', 'invoiced', 'completed'],
  'needs-review': ['placed', 'booked', 'cancelled', 'held', 'partly-shipped', 'shipped', 'invoiced', 'completed'],
  booked: ['partly-shipped', 'shipped', 'invoiced', 'completed', 'cancelled', 'held'],
  'partly-shipped': ['shipped', 'invoiced', 'completed', 'cancelled', 'held'],
  shipped: ['invoiced', 'completed', 'held'],
  invoiced: ['completed', 'held'],
  held: [
    'awaiting-approval',
    'placed',
    'needs-review',
    'booked',
    'partly-shipped',
    'shipped',
    'invoiced',
    'completed',
    'rejected',
    'cancelled',
  ],
  completed: [],
  rejected: [],
  cancelled: [],
};

export const canMove = (from: OrderStatus, to: OrderStatus): boolean => MOVES[from].includes(to);

/** Final: nothing follows. */
export const isFinal = (status: OrderStatus): boolean => MOVES[status].length === 0;

/** Takes neither stock nor credit any more. */
export const takesNothing = (status: OrderStatus): boolean => status === 'rejected' || status === 'cancelled';
