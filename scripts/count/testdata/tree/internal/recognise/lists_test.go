package recognise

var tested = []string{"省", "市", "县"}
