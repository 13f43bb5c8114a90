/**
 * Whether a failed write took effect: `no` if it surely did not, `yes` if it surely did, `maybe` if nothing says so. After
 * `no` it may be sent again; after `maybe` look first.
 */
export type Applied = 'no' | 'maybe' | 'yes';
