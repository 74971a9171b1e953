package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// An output is where a program writes: standard output or a file, which appears whole or
// not at all.
type output struct {
	*bufio.Writer
	name string   // of the file; "" for standard output
	temp *os.File // what is written until it is whole; nil for what is no regular file
	file *os.File // that, in place of temp
}

// open opens the file of the given name, or stdout if that is "". What it is replaced by
// stands beside it until close.
func open(name string, stdout io.Writer) (*output, error) {
	if name == "" {
		return &output{Writer: bufio.NewWriter(stdout)}, nil
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return nil, &os.PathError{Op: "open", Path: name, Err: errors.New("is a directory")}
		}
		f, err := os.OpenFile(name, os.O_WRONLY, 0) // such as /dev/null
		if err != nil {
			return nil, err
		}
		return &output{Writer: bufio.NewWriter(f), name: name, file: f}, nil
	}
	temp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			path.Path = name // not that of a file nobody asked for
		}
		return nil, err
	}
	return &output{Writer: bufio.NewWriter(temp), name: name, temp: temp}, nil
}

// close ends the output: it is there whole, or there is no trace of it and an error.
func (o *output) close() error {
	err := o.Flush()
	switch {
	case o.file != nil:
		return errors.Join(err, o.file.Close())
	case o.temp == nil:
		return err
	}
	const everybody = 0o644
	if err == nil {
		err = o.temp.Chmod(everybody)
	}
	if e := o.temp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(o.temp.Name(), o.name)
	}
	if err != nil {
		_ = os.Remove(o.temp.Name())
	}
	return err
}

// discard leaves no trace of the output.
func (o *output) discard() {
	if o.temp != nil {
		_ = o.temp.Close()
		_ = os.Remove(o.temp.Name())
	}
}
