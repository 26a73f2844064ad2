// Package timex has its rules in a file.
package timex
