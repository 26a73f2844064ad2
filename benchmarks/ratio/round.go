package main

import (
	"slices"
	"time"
)

// contender is one kind of work.
type contender struct {
	name  string
	bytes int
	parts []func()        // of the work; contenders take turns part by part
	times []time.Duration // for all parts, by round
}

// all does all of the work.
func (c *contender) all() {
	for _, part := range c.parts {
		part()
	}
}

// turn is about how long a contender works in a round, and rounds how many there
// are: enough for a median, short enough that a round sees one state of the
// machine.
const (
	turn   = 30 * time.Millisecond
	rounds = 11
)

// race lets the contenders, who have as many parts each, take turns.
func race(contenders []*contender, rounds int) {
	repeats := make([]int, len(contenders))
	for i, c := range contenders {
		c.all() // warm
		start := time.Now()
		c.all()
		repeats[i] = int(max(1, turn/max(1, time.Since(start))))
	}
	for round := range rounds {
		for _, c := range contenders {
			c.times = append(c.times, 0)
		}
		for part := range contenders[0].parts {
			for i, c := range contenders {
				start := time.Now()
				for range repeats[i] {
					c.parts[part]()
				}
				c.times[round] += time.Since(start) / time.Duration(repeats[i])
			}
		}
	}
}

// speed is the median speed in MB/s.
func (c *contender) speed() float64 { return float64(c.bytes) / 1e6 / median(seconds(c.times)) }

// timesFasterThan is the median over the rounds of how often faster c was.
func (c *contender) timesFasterThan(o *contender) float64 {
	own, other := seconds(c.times), seconds(o.times)
	gain := make([]float64, len(own))
	for i := range own {
		gain[i] = other[i] / float64(o.bytes) / (own[i] / float64(c.bytes))
	}
	return median(gain)
}

func seconds(times []time.Duration) []float64 {
	s := make([]float64, len(times))
	for i, t := range times {
		s[i] = t.Seconds()
	}
	return s
}

func median(of []float64) float64 {
	s := slices.Sorted(slices.Values(of))
	return s[len(s)/2]
}
