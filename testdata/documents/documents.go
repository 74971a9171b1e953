// Package documents holds the project's own texts about incidents, with their
// annotations, for tests and for the example programs. Every text was written for
// this project; testdata/README.md says what each retells.
package documents

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"

	"github.com/jpincident/incidenttimeline/jpdate"
)

//go:embed *.txt *.json
var files embed.FS

// FS returns the folder of the documents: NAME.txt and its annotation NAME.json.
func FS() fs.FS { return files }

// Bundled returns the names of the documents that the example programs report on where no
// file is named, and on which golden files hold what each format makes of them: releases,
// blogs, letters and clippings, of one incident or several.
func Bundled() []string {
	return []string{
		"nttcom", "softbank", "blog-2023", "contractor-ransomware-cities", "card-leaks",
		"misdirected-data", "maker-ransomware-first", "hospital-usb-loss", "shop-skimming", "cloud-exposure-letter",
	}
}

// Open returns the text of the named document and the day on which it was
// written, as its annotation says; the zero Date where the text says so itself.
func Open(name string) (text string, reference jpdate.Date, err error) {
	b, err := files.ReadFile(name + ".txt")
	if err != nil {
		return "", jpdate.Date{}, err
	}
	note, err := files.ReadFile(name + ".json")
	if err != nil {
		return "", jpdate.Date{}, err
	}
	var annotation struct {
		Reference jpdate.Date `json:"reference"`
	}
	if err := json.Unmarshal(note, &annotation); err != nil {
		return "", jpdate.Date{}, fmt.Errorf("documents: annotation of %s: %w", name, err)
	}
	return string(b), annotation.Reference, nil
}
