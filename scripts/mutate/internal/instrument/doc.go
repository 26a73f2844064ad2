// Package instrument writes every mutant of some packages into one build.
//
// A mutant is the program with one small fault. Where it could have one, a
// site, the source is rewritten so that the fault is there only if the number
// of the site is the active one:
//
//	if r == '各' { return false }     if ((r == '各') != mutant_.At(8)) && !mutant_.At(7) { return false }
//
// The active number is read from the environment when the program starts, so
// that a test binary is built once and run once for each mutant. The rewritten
// files and the small package that they import live outside the source tree;
// an overlay (go help build, -overlay) puts them in place.
//
// At also notes that the site was reached. Where it can it is called only if
// the mutant computes something else than the original (the guard's condition
// holds, the operands of < are equal), so that a site that no test has noted
// needs no run.
//
// [Load] finds the sites, [Program.WriteOverlay] writes the files.
package instrument
