package main

import (
	"encoding/binary"
	"unicode"
)

// A sketch tells whether two texts are nearly the same without keeping them: of
// all runs of some characters the hashes are shared out among places by their
// last bits, and each place keeps its smallest hash. The share of places at which
// two sketches agree is about the share of runs that the two texts have in common
// (Li, Owen, Zhang: One Permutation Hashing, 2012).
const (
	sketchPlaces = 64
	sketchRun    = 6 // characters
)

// sketchOf makes the sketch of a text. White space and punctuation do not count.
// It is nil for a text that has too few runs to be told by.
func sketchOf(text string) []byte {
	var places [sketchPlaces]uint32
	var last [sketchRun]rune
	n := 0
	for _, r := range text {
		if r < '0' || r >= 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		copy(last[:], last[1:])
		last[sketchRun-1] = r
		if n++; n < sketchRun {
			continue
		}
		h := hashOf(last)
		place := h % sketchPlaces
		value := uint32(h>>32) | 1 // 0 is an empty place
		if places[place] == 0 || value < places[place] {
			places[place] = value
		}
	}
	if n < 2*sketchPlaces {
		return nil
	}
	out := make([]byte, 0, 4*sketchPlaces)
	for _, p := range places {
		out = binary.LittleEndian.AppendUint32(out, p)
	}
	return out
}

// hashOf mixes the characters of a run (the finalizer of MurmurHash3 behind an
// FNV-1a over whole characters).
func hashOf(run [sketchRun]rune) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range run {
		h = (h ^ uint64(r)) * 1099511628211
	}
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
