package timex

// amount counts the units of a length; the last one may have decimals.
type amount struct {
	n     [amountUnits]int
	set   [amountUnits]bool
	frac  int
	fracN int
	at    int // unit of the decimals
}

// add adds so many of a unit.
func (a *amount) add(u *unitWord, n number) {
	a.n[u.unit] += n.val * u.times
	a.set[u.unit] = true
	if n.fracN > 0 && u.times == 1 {
		a.frac, a.fracN, a.at = n.frac, n.fracN, u.unit
	}
}

// above reports a greater amount, all units taken together.
func (a *amount) above(b *amount) bool {
	return a.seconds() > b.seconds()
}

// seconds returns how long the amount is about, its decimals left out.
func (a *amount) seconds() (sum int) {
	for u, n := range a.n {
		sum += n * unitSeconds[u]
	}
	return sum
}

// unitSeconds are the lengths of the units, years and months on the average.
var unitSeconds = [amountUnits]int{31556952, 2629746, 604800, 86400, 3600, 60, 1}

// addHalf adds half a unit: half a year is six months, half an hour thirty
// minutes; the halves of days, weeks and months have no whole smaller unit.
func (a *amount) addHalf(u *unitWord) {
	whole := func(unit, n int) {
		a.n[unit] += n
		a.set[unit] = true
	}
	switch {
	case u.grain == Century:
		whole(inYears, 50)
	case u.unit == inYears:
		whole(inMonths, 6)
	case u.unit == inHours:
		whole(inMinutes, 30)
	case u.unit == inMinutes:
		whole(inSeconds, 30)
	default:
		a.frac, a.fracN, a.at = 5, 1, u.unit
		a.set[u.unit] = true
	}
}

var amountLetters = [amountUnits]byte{'Y', 'M', 'W', 'D', 'H', 'M', 'S'}

// append writes P3Y, PT1H30M, P1.5D.
func (a *amount) append(b []byte) []byte {
	b = append(b, 'P')
	time := false
	for u := range a.n {
		if !a.set[u] {
			continue
		}
		if u >= inHours && !time {
			b = append(b, 'T')
			time = true
		}
		b = pad(b, a.n[u], 1)
		if a.fracN > 0 && a.at == u {
			b = pad(append(b, '.'), a.frac, a.fracN)
		}
		b = append(b, amountLetters[u])
	}
	return b
}
