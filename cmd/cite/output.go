package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// writeOutput has something written to a file, whole or not at all, or to standard output where no file is named.
func writeOutput(stdout io.Writer, name string, write func(io.Writer) error) error {
	if name == "" || name == stdinName {
		w := bufio.NewWriterSize(stdout, 64<<10)
		if err := write(w); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return fileError("standard output", err)
		}
		return nil
	}
	return replaceFile(name, write)
}

// replaceFile writes a file beside the old one and puts it in its place when it is whole. The old file's mode stays; a
// link stays a link, what it leads to is replaced. What is no regular file, such as a pipe or /dev/null, is written to
// as it is.
func replaceFile(name string, write func(io.Writer) error) error {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		target = name
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
	w := bufio.NewWriterSize(f, 64<<10)
	if err := write(w); err != nil {
		return err
	}
	steps := []func() error{w.Flush, f.Sync, f.Close, func() error { return os.Rename(f.Name(), target) }}
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
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return fileError(name, err)
	}
	return nil
}
