//go:build slow

package main

import "testing"

func TestSchoolsWithMoreSlips(t *testing.T) { checkSchools(t, 3000, 3) }

func TestUniversitiesWithMoreSlips(t *testing.T) { checkUniversities(t, 3) }
