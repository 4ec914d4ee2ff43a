const KB = 1024;

/** Upper limits of PERFORMANCE.md, in bytes. WeChat itself refuses a package above 2 MB. */
export const budgets = {
  weappMain: 700 * KB,
  weappSubpackage: 500 * KB,
  h5Script: 180 * KB,
  h5FirstImages: 60 * KB,
};
