package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/clitest"
)

// terminal returns the two ends of a terminal: what is written to slave is read from master.
func terminal(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	t.Cleanup(func() { master.Close() })
	var unlock, n int32
	for request, value := range map[uintptr]*int32{syscall.TIOCSPTLCK: &unlock, syscall.TIOCGPTN: &n} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, master.Fd(), request, uintptr(unsafe.Pointer(value))); errno != 0 {
			t.Skip("no terminals here: ", errno)
		}
	}
	slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	t.Cleanup(func() { slave.Close() })
	return master, slave
}

// There are colours on a terminal, unless NO_COLOR says otherwise or a file is written.
func TestColor(t *testing.T) {
	page := clitest.Write(t, "page.txt", "甲社の不正アクセス\n甲社は2020年5月7日に不正アクセスを検知し、2020年5月28日に公表した。\n")
	for _, test := range []struct {
		noColor string
		want    bool
	}{{"", true}, {"1", false}} {
		t.Setenv("NO_COLOR", test.noColor)
		master, slave := terminal(t)
		done := make(chan string)
		go func() {
			var all strings.Builder
			buffer := make([]byte, 4096)
			for !strings.Contains(all.String(), "reference none") { // its last line
				n, err := master.Read(buffer)
				if err != nil {
					break
				}
				all.Write(buffer[:n])
			}
			done <- all.String()
		}()
		require.Zero(t, program().Run([]string{page}, strings.NewReader(""), slave, os.Stderr))
		assert.Equal(t, test.want, strings.Contains(<-done, "\x1b["), "NO_COLOR=%s", test.noColor)
	}
}
