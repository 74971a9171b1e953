// Package browser opens the pages of package report in a headless Chromium. It is a module
// of its own, so that its dependencies are nobody else's.
package browser
