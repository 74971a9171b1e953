package cohort

const (
	dwell  = "occurrence to detection (dwell time)"
	filing = "detection to filing of Form 8-K, item 1.05"
)

// published is the published figures, by measure and then by time. A figure that the
// publisher's own text contradicts, such as 10 days for the dwell time of 2025, is not
// among them. Source is the publication that a figure is from, Read where it was read;
// where that was not noted it is empty, and for no figure was the day noted. The
// population of IBM's reports is known to be of the time before each only.
var published = [...]Published{
	{"m-trends-dwell-global-2014", dwell, "Mandiant investigations, all regions", Median, 205, CalendarDays, "2014", "Mandiant, M-Trends 2015", "", Secondary},
	{"m-trends-dwell-global-2016", dwell, "Mandiant investigations, all regions", Median, 99, CalendarDays, "2016", "Mandiant, M-Trends 2017", "", Secondary},
	{"m-trends-dwell-global-2017", dwell, "Mandiant investigations, all regions", Median, 101, CalendarDays, "2017", "Mandiant, M-Trends 2018", "", Unverified},
	{"m-trends-dwell-global-2018", dwell, "Mandiant investigations, all regions", Median, 78, CalendarDays, "2018", "Mandiant, M-Trends 2019", "", Secondary},
	{"m-trends-dwell-global-2019", dwell, "Mandiant investigations, all regions", Median, 56, CalendarDays, "2019", "Mandiant, M-Trends 2020", "", Secondary},
	{"m-trends-dwell-global-2020", dwell, "Mandiant investigations, all regions", Median, 24, CalendarDays, "2020", "Mandiant, M-Trends 2021", "", Secondary},
	{"m-trends-dwell-global-2021", dwell, "Mandiant investigations, all regions", Median, 21, CalendarDays, "2021", "Mandiant, M-Trends 2022", "", Secondary},
	{"m-trends-dwell-global-2022", dwell, "Mandiant investigations, all regions", Median, 16, CalendarDays, "2022", "Mandiant, M-Trends 2023", "", Secondary},
	{"m-trends-dwell-global-2023", dwell, "Mandiant investigations, all regions", Median, 10, CalendarDays, "2023", "Mandiant, M-Trends 2024", "", Secondary},
	{"m-trends-dwell-global-2024", dwell, "Mandiant investigations, all regions", Median, 11, CalendarDays, "2024", "Mandiant, M-Trends 2025", "", Secondary},
	{"m-trends-dwell-global-2025", dwell, "Mandiant investigations, all regions", Median, 14, CalendarDays, "2025", "Mandiant, M-Trends 2026", "the publisher's blog", Secondary},
	{"m-trends-dwell-asia-pacific-2016", dwell, "Mandiant investigations, Asia Pacific", Median, 172, CalendarDays, "2016", "Mandiant, M-Trends 2017", "", Secondary},
	{"m-trends-dwell-asia-pacific-2017", dwell, "Mandiant investigations, Asia Pacific", Median, 498, CalendarDays, "2017", "Mandiant, M-Trends 2018", "", Unverified},
	{"m-trends-dwell-asia-pacific-internal-2018", dwell, "Mandiant investigations, Asia Pacific, detected by the organisation itself", Median, 262, CalendarDays, "2018", "Mandiant, M-Trends 2019", "businessnetwork.jp", Secondary},
	{"m-trends-dwell-asia-pacific-2020", dwell, "Mandiant investigations, Asia Pacific", Median, 76, CalendarDays, "2020", "Mandiant, M-Trends 2021", "", Unverified},
	{"m-trends-dwell-asia-pacific-internal-2021", dwell, "Mandiant investigations, Asia Pacific, detected by the organisation itself", Median, 22, CalendarDays, "2021", "Mandiant, M-Trends 2022", "", Secondary},
	{"m-trends-dwell-asia-pacific-external-2021", dwell, "Mandiant investigations, Asia Pacific, detected by others", Median, 16, CalendarDays, "2021", "Mandiant, M-Trends 2022", "", Secondary},
	{"m-trends-dwell-asia-pacific-2022", dwell, "Mandiant investigations, Japan and Asia Pacific", Median, 33, CalendarDays, "2022", "Mandiant, M-Trends 2023", "", Secondary},
	{"m-trends-dwell-asia-pacific-2023", dwell, "Mandiant investigations, Japan and Asia Pacific", Median, 9, CalendarDays, "2023", "Mandiant, M-Trends 2024", "cybersecuritydive.com", Secondary},
	{"m-trends-dwell-asia-pacific-2024", dwell, "Mandiant investigations, Japan and Asia Pacific", Median, 6, CalendarDays, "2024", "Mandiant, M-Trends 2025", "", Unverified},
	{"ibm-lifecycle-2023", "occurrence to containment (breach lifecycle)", "organisations surveyed, all countries", Mean, 277, CalendarDays, "../2023", "IBM, Cost of a Data Breach Report 2023", "", Secondary},
	{"ibm-lifecycle-2024", "occurrence to containment (breach lifecycle)", "organisations surveyed, all countries", Mean, 258, CalendarDays, "../2024", "IBM, Cost of a Data Breach Report 2024", "", Secondary},
	{"ibm-lifecycle-2025", "occurrence to containment (breach lifecycle)", "organisations surveyed, all countries", Mean, 241, CalendarDays, "../2025", "IBM, Cost of a Data Breach Report 2025", "", Secondary},
	{"sec-8k-debevoise-2024", filing, "first 11 filings", Mean, 5.45, BusinessDays, "../2024-03", "Debevoise & Plimpton, Data Blog, March 2024", "debevoisedatablog.com", Primary},
	{"sec-8k-within-4-debevoise-2024", filing + ", within 4 business days", "first 11 filings", Share, 72.7, Percent, "../2024-03", "Debevoise & Plimpton, Data Blog, March 2024: 8 of 11", "debevoisedatablog.com", Computed},
	{"sec-8k-mean-2025", filing, "26 companies", Mean, 7.88, BusinessDays, "../2025-02-11", "TheCorporateCounsel.net, 2025", "thecorporatecounsel.net", Secondary},
	{"sec-8k-median-2025", filing, "26 companies", Median, 4.5, BusinessDays, "../2025-02-11", "TheCorporateCounsel.net, 2025", "thecorporatecounsel.net", Secondary},
	{"sec-8k-wilson-sonsini", filing, "55 incidents, those that state a date of detection", Mean, 12, UnstatedDays, "", "Wilson Sonsini", "", Secondary},
	{"hhs-discovery-2017-04", "occurrence to detection", "US health data breaches reported to HHS", Mean, 51, CalendarDays, "2017-04", "Protenus, Breach Barometer, April 2017", "", Secondary},
	{"hhs-report-2017-04", "detection to report to HHS", "US health data breaches reported to HHS", Mean, 59, CalendarDays, "2017-04", "Protenus, Breach Barometer, April 2017", "", Secondary},
	{"hhs-report-within-60-2017-04", "detection to report to HHS, within 60 days", "US health data breaches reported to HHS", Share, 66, Percent, "2017-04", "Protenus, Breach Barometer, April 2017", "", Secondary},
	{"hhs-occurrence-report-2016-09", "occurrence to report to HHS", "US health data breaches reported to HHS", Mean, 151, CalendarDays, "2016-09", "Protenus, Breach Barometer, September 2016", "", Secondary},
	{"us-ransomware-notice", "occurrence to notification", "US ransomware attacks, more than 2,600", Mean, 4, Months, "2018/..", "Comparitech; \"about 4 months\"", "", Secondary},
	{"us-ransomware-notice-law-firms", "occurrence to notification", "US ransomware attacks on law firms", Mean, 6.4, Months, "2018/..", "Comparitech", "", Secondary},
	{"jp-card-exposure-2023-h1", "occurrence to containment (period of compromise)", "card data leaks of Japanese shops, 20 releases", Mean, 416, CalendarDays, "2023-01/2023-06", "fox research, 2023", "foxresearch", Secondary},
	{"jp-card-disclosure-2022-h1", "occurrence to disclosure", "card data leaks of Japanese shops", NotStated, 180, CalendarDays, "2022-01/2022-06", "fox research, 2023", "foxresearch", Secondary},
	{"jp-card-disclosure-2022-h2", "occurrence to disclosure", "card data leaks of Japanese shops", NotStated, 138, CalendarDays, "2022-07/2022-12", "fox research, 2023", "foxresearch", Secondary},
	{"jp-card-disclosure-2023-h1", "occurrence to disclosure", "card data leaks of Japanese shops, 20 releases", NotStated, 139, CalendarDays, "2023-01/2023-06", "fox research, 2023", "foxresearch", Secondary},
}
