package calendar

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestLunarNewYear(t *testing.T) {
	for _, c := range [][3]int{{1949, 1, 29}, {1976, 1, 31}, {1985, 2, 20}, {2000, 2, 5}, {2008, 2, 7}, {2020, 1, 25},
		{2023, 1, 22}, {2024, 2, 10}, {2025, 1, 29}, {2026, 2, 17}, {2033, 1, 31}, {2100, 2, 9}} {
		n, ok := LunarDay(c[0], 1, 1, false)
		assert.True(t, ok)
		assert.Equal(t, Day(c[0], c[1], c[2]), n, c[0])
	}
}

func TestLunarFestivals(t *testing.T) {
	for _, c := range []struct{ y, m, d, gm, gd int }{
		{2020, 8, 15, 10, 1}, // Mid-Autumn fell on National Day
		{2023, 5, 5, 6, 22},  // after the leap second month
		{2025, 8, 15, 10, 6}, // after the leap sixth month
		{2025, 9, 9, 10, 29},
		{2026, 5, 5, 6, 19},
		{2026, 1, 15, 3, 3},
		{2025, 12, 30, 16, 2}, // the twelfth month has 29 days: see below
	} {
		n, ok := LunarDay(c.y, c.m, c.d, false)
		assert.True(t, ok)
		if c.gm > 12 {
			assert.Equal(t, Day(2026, 2, 16), n)
			continue
		}
		assert.Equal(t, Day(c.y, c.gm, c.gd), n, c)
	}
	n, ok := LunarDay(2025, 6, 1, true)
	assert.True(t, ok)
	assert.Equal(t, Day(2025, 7, 25), n, "leap sixth month")
	_, ok = LunarDay(2026, 6, 1, true)
	assert.False(t, ok, "no leap month")
	for _, bad := range [][3]int{{1899, 1, 1}, {2101, 1, 1}, {2026, 13, 1}, {2026, 0, 1}, {2026, 1, 31}, {2026, 1, 0}} {
		_, ok = LunarDay(bad[0], bad[1], bad[2], false)
		assert.False(t, ok, bad)
	}
}

func TestLunarTableIsWhole(t *testing.T) {
	table := lunarYears()
	assert.Len(t, table, LastLunarYear-FirstLunarYear+1)
	for i := 1; i < len(table); i++ {
		length := table[i].newYear - table[i-1].newYear
		if table[i-1].leapMonth() > 0 {
			assert.Contains(t, []int{383, 384, 385}, length, FirstLunarYear+i-1)
		} else {
			assert.Contains(t, []int{353, 354, 355}, length, FirstLunarYear+i-1)
		}
	}
}

func TestSolarTerms(t *testing.T) {
	for _, c := range []struct {
		name    string
		y, m, d int
	}{
		{"清明", 2024, 4, 4}, {"清明", 2025, 4, 4}, {"清明", 2026, 4, 5}, {"冬至", 2025, 12, 21}, {"冬至", 2023, 12, 22},
		{"立春", 2021, 2, 3}, {"立春", 2026, 2, 4}, {"夏至", 2020, 6, 21}, {"秋分", 2018, 9, 23}, {"小寒", 2026, 1, 5},
	} {
		n, ok := TermDay(c.y, TermNumber(c.name))
		assert.True(t, ok)
		assert.Equal(t, Day(c.y, c.m, c.d), n, "%s %d", c.name, c.y)
	}
	assert.Equal(t, -1, TermNumber("大热"))
}

func TestCivil(t *testing.T) {
	assert.Equal(t, 0, Day(1970, 1, 1))
	for n := Day(1600, 1, 1); n < Day(2400, 1, 1); n += 17 {
		y, m, d := Date(n)
		assert.Equal(t, n, Day(y, m, d))
	}
	assert.Equal(t, 2, Weekday(Day(2026, 2, 10)), "a Tuesday")
	for _, c := range [][5]int{{2026, 1, 1, 2026, 1}, {2024, 12, 30, 2025, 1}, {2021, 1, 3, 2020, 53}, {2017, 3, 27, 2017, 13}} {
		y, w := ISOWeek(Day(c[0], c[1], c[2]))
		assert.Equal(t, [2]int{c[3], c[4]}, [2]int{y, w}, c)
		assert.LessOrEqual(t, WeekStart(y, w), Day(c[0], c[1], c[2]))
	}
	assert.Equal(t, 14, NthWeekday(2017, 5, 2, 7))
	assert.Equal(t, 31, NthWeekday(2017, 5, -1, 3))
	assert.Equal(t, 0, NthWeekday(2017, 5, 5, 7))
}

// TestCivilIsPackageTime compares days, weeks and months with package time, back to
// the years before the common era.
func TestCivilIsPackageTime(t *testing.T) {
	for n := Day(-500, 1, 1); n < Day(2500, 1, 1); n += 97 {
		y, m, d := Date(n)
		day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		assert.Equal(t, n, Day(y, m, d))
		assert.Equal(t, int(day.Weekday()), Weekday(n)%7)
		assert.Equal(t, day.Add(time.Hour), Instant(n, 3600, time.UTC))
		if y != 0 {
			assert.Equal(t, day.AddDate(0, 1, -d).Day(), MonthLength(y, m), day)
		}
	}
	assert.Equal(t, 29, MonthLength(0, 2), "no year")
	y, m := AddMonths(2025, 11, 3)
	assert.Equal(t, [2]int{2026, 2}, [2]int{y, m})
	y, m = AddMonths(-220, 1, -1)
	assert.Equal(t, [2]int{-221, 12}, [2]int{y, m}, "before the common era too")
}

// TestHolidaysExist places every holiday in every year of the table.
func TestHolidaysExist(t *testing.T) {
	holidays := Holidays()
	assert.NotEmpty(t, holidays)
	for _, h := range holidays {
		for y := FirstLunarYear; y <= LastLunarYear; y++ {
			n, ok := h.DayIn(y)
			if assert.True(t, ok, "%s %d", h.Name, y) {
				got, _, _ := Date(n)
				assert.Contains(t, []int{y, y + 1}, got, "%s %d", h.Name, y)
			}
		}
		_, _, fixed := h.Fixed()
		assert.False(t, fixed && (h.IsTerm() || h.EndsLunarYear()), h.Name)
	}
}

func TestDataFiles(t *testing.T) {
	for name, file := range map[string]string{"holidays": holidaysFile, "lunar": lunarFile, "terms": termsFile} {
		var lines []string
		for line := range strings.Lines(file) {
			if line[0] != '#' {
				lines = append(lines, line)
			}
		}
		if name != "terms" {
			assert.True(t, slices.IsSorted(lines), "%s is sorted", name)
		}
		slices.Sort(lines)
		assert.Len(t, slices.Compact(lines), len(lines), "%s has no doubles", name)
		assert.True(t, strings.Contains(file, "Source:") && strings.Contains(file, "Licence:"), "%s says where it comes from", name)
	}
	assert.Len(t, solarTerms(), 24)
}
