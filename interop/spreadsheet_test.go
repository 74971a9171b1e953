package interop

import (
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// formulas is titles that a spreadsheet would reckon, if it took them for formulas; each comes
// to the name of a product that no text has.
var formulas = []string{
	`=CONCATENATE("FI";"RED")`, `+CONCATENATE("FI";"RED")`, `-CONCATENATE("FI";"RED")`, `@CONCATENATE("FI";"RED")`, "\t=CONCATENATE(\"FI\";\"RED\")",
	`＝CONCATENATE("FI";"RED")`, `=cmd|' /C calc'!A0`, `a";=CONCATENATE("FI";"RED")`, "x\n=CONCATENATE(\"FI\";\"RED\")",
}

// LibreOffice opens the tables, and no formula of theirs fires.
func TestSpreadsheet(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("there is no LibreOffice here: install the Debian package libreoffice-calc-nogui")
	}
	day, err := jpdate.ParseDate("2024-04-05")
	require.NoError(t, err)
	var incidents []timeline.Incident
	for _, f := range formulas {
		incidents = append(incidents, timeline.Incident{Title: f, Org: f, Events: []timeline.Event{
			{Type: timeline.Detection, When: jpdate.On(day), Actor: f}, {Type: timeline.Detection, When: jpdate.On(day)}, {Type: timeline.Disclosure, When: jpdate.On(day.AddDays(21))},
		}})
	}
	r := report.New(report.Options{}, report.Source{Name: formulas[0], Incidents: incidents})
	folder := t.TempDir()
	written := map[string]string{}
	for name, write := range map[string]func(io.Writer) error{
		"plain.csv": func(w io.Writer) error {
			return report.WriteIntervalsCSV(w, r, report.Japanese, report.CSVOptions{BOM: true})
		},
		"events.csv": func(w io.Writer) error {
			return report.WriteEventsCSV(w, r, report.Japanese, report.CSVOptions{BOM: true})
		},
		"raw.csv": func(w io.Writer) error {
			return report.WriteIntervalsCSV(w, r, report.Japanese, report.CSVOptions{BOM: true, Raw: true})
		},
		"timesketch.csv": func(w io.Writer) error {
			_, err := interchange.WriteTimesketchCSV(w, incidents, interchange.Options{Guarded: true})
			return err
		},
		"iris.csv": func(w io.Writer) error {
			_, err := interchange.WriteIRIS(w, incidents, interchange.Options{Guarded: true})
			return err
		},
	} {
		var b strings.Builder
		require.NoError(t, write(&b))
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(b.String()), 0o666))
		written[name] = b.String()
	}
	out := filepath.Join(folder, "out")
	// 44,34,76: commas, quotes, UTF-8; true at the end: formulas are reckoned, if there are any
	cmd := exec.Command(office, "-env:UserInstallation=file://"+folder+"/profile", "--headless",
		"--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", out)
	for name := range written {
		cmd.Args = append(cmd.Args, filepath.Join(folder, name))
	}
	said, err := cmd.CombinedOutput()
	require.NoError(t, err, string(said))
	read := func(name string) string {
		files, err := filepath.Glob(filepath.Join(out, name+"*.csv"))
		require.NoError(t, err)
		require.NotEmpty(t, files, string(said))
		b, err := os.ReadFile(files[0])
		require.NoError(t, err)
		return string(b)
	}
	for _, name := range []string{"plain", "events", "timesketch", "iris"} {
		assert.NotContains(t, read(name), "FIRED", name)
	}
	assert.Contains(t, read("raw"), "FIRED", "this test can tell a formula that fires")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(read("plain"), "\ufeff"))).ReadAll()
	require.NoError(t, err)
	want, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(written["plain.csv"], "\ufeff"))).ReadAll()
	require.NoError(t, err)
	assert.Len(t, rows, len(want), "a row each")
}
