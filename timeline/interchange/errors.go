package interchange

import (
	"errors"
	"fmt"
)

// ErrFormat means that what was read is not of the format, or lacks what the format
// requires. The errors of the readers wrap it; their wording may change.
var ErrFormat = errors.New("not of this format")

func formatError(format string, form string, args ...any) error {
	return fmt.Errorf("interchange: %s: %s: %w", format, fmt.Sprintf(form, args...), ErrFormat)
}
