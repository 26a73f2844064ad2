package gen

var made = []string{"省", "市", "县"}
