/** What a place can be. */
export const PLACE_TYPES = [
  'office',
  'health',
  'food',
  'shop',
  'repair',
  'care',
  'culture',
  'sport',
  'park',
  'transport',
  'safety',
  'school',
  'money',
  'toilet',
  'waste',
  'building',
] as const
