package main

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
)

// writeOutput has something written to a file, whole or not at all, or to standard output where no file is named.
func writeOutput(stdout io.Writer, name string, write func(io.Writer) error) error {
	if name == "" || name == stdinName {
		w := newOutput(stdout, "standard output")
		err := write(w)
		return cmp.Or(err, w.Flush()) // what was written before the trouble is written whole
	}
	return replaceFile(name, write)
}

// An output is a buffer before a file or a terminal. Its errors say which.
type output struct {
	*bufio.Writer
	to io.Writer
}

func newOutput(to io.Writer, name string) output {
	return output{bufio.NewWriterSize(named{to, name}, 64<<10), to}
}

// A named writer says in its errors where it leads.
type named struct {
	to   io.Writer
	name string
}

func (n named) Write(p []byte) (int, error) {
	size, err := n.to.Write(p)
	if err != nil {
		err = fileError(n.name, err)
	}
	return size, err
}

// replaceFile writes a file beside the old one and puts it in its place when it is whole. The old file's mode stays; a
// link stays a link, what it leads to is replaced. What is no regular file, such as a pipe or /dev/null, is written to
// as it is.
func replaceFile(name string, write func(io.Writer) error) error {
	target, err := linkTarget(name)
	if err != nil {
		return fileError(name, err)
	}
	mode := fs.FileMode(0o666)
	created := true
	switch info, err := os.Stat(target); {
	case err == nil && info.IsDir():
		return fileError(name, errors.New("is a directory"))
	case err == nil && !info.Mode().IsRegular():
		return writeDevice(name, write)
	case err == nil:
		mode, created = info.Mode().Perm(), false
		// Replacing a file needs no right to write to it; whoever protected it meant it to stay.
		f, err := os.OpenFile(target, os.O_WRONLY, 0)
		if err != nil {
			return fileError(name, err)
		}
		f.Close()
	case !errors.Is(err, fs.ErrNotExist):
		return fileError(name, err)
	}
	f, err := createBeside(target, mode)
	if err != nil {
		return fileError(name, err)
	}
	defer os.Remove(f.Name()) // does nothing once the file is in its place
	defer f.Close()
	defer removeWhenTold(f.Name())()
	w := newOutput(f, name)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	steps := []func() error{f.Sync, f.Close, func() error { return os.Rename(f.Name(), target) }}
	if !created {
		steps = append([]func() error{func() error { return f.Chmod(mode) }}, steps...)
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return fileError(name, err)
		}
	}
	return nil
}

// linkTarget follows symbolic links to the file to write, which need not exist yet.
func linkTarget(name string) (string, error) {
	for range 40 { // as many as the systems follow
		to, err := os.Readlink(name)
		if err != nil {
			return name, nil // no link
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return "", errors.New("too many levels of symbolic links")
}

// removeWhenTold removes an unfinished file when the program is told to end, and ends it as shells expect of a program
// that a signal ended: with 128 and the signal's number. The function that it gives takes this back.
func removeWhenTold(name string) (stop func()) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		if s, ok := <-told; ok {
			os.Remove(name)
			number, _ := s.(syscall.Signal)
			os.Exit(128 + int(number))
		}
	}()
	return func() {
		signal.Stop(told)
		close(told)
	}
}

// createBeside makes a new file in the folder of target, with the mode that a new file gets there.
func createBeside(target string, mode fs.FileMode) (*os.File, error) {
	for try := 0; ; try++ {
		f, err := os.OpenFile(besideName(target, try), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) || try == 100 {
			return f, err
		}
	}
}

// besideName is the name of the file that is written before it takes the target's place.
func besideName(target string, try int) string {
	dir, _ := filepath.Split(target)
	return filepath.Join(dir, ".cite-"+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(try)+".tmp")
}

func writeDevice(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return fileError(name, err)
	}
	defer f.Close()
	w := newOutput(f, name)
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}
