package results

// Reliability is what benchmarks/confidence measures: a line for each collection.
type Reliability struct {
	Lines []ReliabilityLine `json:"lines"`
}

// ReliabilityLine holds the bins of one collection, the least confident ones first.
type ReliabilityLine struct {
	Name string           `json:"name"`
	Bins []ReliabilityBin `json:"bins"`
}

// ReliabilityBin holds so many mentions of neighbouring confidence: its mean, and the
// share of them that is right.
type ReliabilityBin struct {
	N          int     `json:"n"`
	Confidence float64 `json:"confidence"`
	Right      float64 `json:"right"`
}
