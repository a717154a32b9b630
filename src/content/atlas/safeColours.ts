import type { ThemeColours } from '../../design/declaredColours.ts'

/**
 * Colours for topics and modes that declare none. Readers with protanopia, deuteranopia or tritanopia tell them apart, too:
 * tests/unit/content/colours.test.ts has the smallest difference in each theme. They were found by simulated annealing
 * among the colours that pass the contrast rules, for the largest of these differences. Each one in this order is as far
 * as possible from those before it.
 */
export const safeColours: readonly ThemeColours[] = [
  { light: '#216cc8', dark: '#4ab8fd', lightStrong: '#3846ab', darkStrong: '#a8ccfe' },
  { light: '#733a01', dark: '#f7c383', lightStrong: '#542901', darkStrong: '#fec171' },
  { light: '#ba3f60', dark: '#fc8aa1', lightStrong: '#961943', darkStrong: '#f99690' },
  { light: '#3b2635', dark: '#fddce9', lightStrong: '#231426', darkStrong: '#fddce9' },
  { light: '#893289', dark: '#b079ae', lightStrong: '#701670', darkStrong: '#d79ebe' },
  { light: '#484e36', dark: '#d5f0c8', lightStrong: '#333d27', darkStrong: '#fdf7a7' },
  { light: '#7f6d1b', dark: '#adb23b', lightStrong: '#5e5012', darkStrong: '#bdb236' },
  { light: '#706a83', dark: '#acb0cc', lightStrong: '#554b63', darkStrong: '#c3bdd9' },
  { light: '#27117a', dark: '#7288e4', lightStrong: '#0d015a', darkStrong: '#b9a2f6' },
  { light: '#5c010b', dark: '#cc7455', lightStrong: '#370501', darkStrong: '#dabaaf' },
  { light: '#287665', dark: '#2aa681', lightStrong: '#0d5b45', darkStrong: '#cdfce1' },
  { light: '#144859', dark: '#2be7fd', lightStrong: '#003145', darkStrong: '#9be8fc' },
]
