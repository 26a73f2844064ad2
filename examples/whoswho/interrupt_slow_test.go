//go:build slow

package main

import "testing"

func TestInterruptedAtManyPlaces(t *testing.T) { interrupted(t, 40) }
