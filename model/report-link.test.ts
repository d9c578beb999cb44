import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReportLink, reportLink, type SaidFrom } from './report-link.ts'

const search = (link: string) => link.slice(link.indexOf('?'))

test('what a visitor points at in the tour is what the form begins with', () => {
  expect(reportLink({ viewpoint: 'v01', heading: 79.6, pole: '0027', locale: 'ug' })).toBe('/kiosk/report?at=v01&h=80&pole=0027&lang=ug')
  expect(parseReportLink('?at=v01&h=80&pole=0027&lang=ug')).toEqual({ viewpoint: 'v01', heading: 80, pole: '0027', locale: 'ug' })
})

test('D5 what was begun at a terminal goes on at a phone with its category, its place and its language, and nothing that was said', () => {
  const link = reportLink({ category: 'REPORT-LIGHT', pole: '0027', locale: 'ug' })
  expect(link).toBe('/kiosk/report?what=REPORT-LIGHT&pole=0027&lang=ug')
  expect(parseReportLink(search(link))).toEqual({ category: 'REPORT-LIGHT', pole: '0027', locale: 'ug' })
})

test('every link that is written is read again, to the degree', () => {
  const said = fc.record(
    {
      category: fc.stringMatching(/^(REPORT|ASK|HELP)(-[A-Z0-9]{1,24})?$/),
      viewpoint: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
      heading: fc.double({ min: -720, max: 720, noNaN: true }),
      pole: fc.stringMatching(/^\d{1,6}$/),
      locale: fc.constantFrom('zh' as const, 'ug' as const),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(said, (written) => {
      const { heading, ...rest } = written as SaidFrom
      const whole = heading === undefined || rest.viewpoint === undefined ? {} : { heading: ((Math.round(heading) % 360) + 360) % 360 }
      const wanted = { ...rest, ...whole }
      expect(parseReportLink(search(reportLink(written as SaidFrom)))).toEqual(Object.keys(wanted).length === 0 ? null : wanted)
    }),
  )
})

test('whatever stands in the address, the form opens', () => {
  fc.assert(fc.property(fc.webQueryParameters(), (query) => void parseReportLink(query)))
  expect(parseReportLink('?what=report&at=../etc&h=1e3&pole=27;drop&lang=tlh')).toBeNull()
  expect(parseReportLink('?h=80')).toBeNull()
  expect(parseReportLink('?at=v01&h=999')).toEqual({ viewpoint: 'v01' })
})
